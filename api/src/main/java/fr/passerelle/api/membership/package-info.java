/** Who is in a tenant, and as what. */
package fr.passerelle.api.membership;
