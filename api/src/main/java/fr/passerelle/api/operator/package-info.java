/** Tenants from outside, for those who run the platform. */
package fr.passerelle.api.operator;
