/** The logo of a tenant, on its pages, in its letters and on its posters. */
package fr.passerelle.tenancy.logo;
