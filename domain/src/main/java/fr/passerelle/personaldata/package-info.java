/**
 * What belongs to a person across all tenants: a copy of everything, and to be forgotten. Each
 * tenant is entered by itself, on behalf of the person; the database shows which ones there are
 * ({@code app.my_tenants}).
 */
package fr.passerelle.personaldata;
