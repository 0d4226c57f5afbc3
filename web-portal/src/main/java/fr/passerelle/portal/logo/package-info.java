/** The logo of a tenant, as a picture. */
package fr.passerelle.portal.logo;
