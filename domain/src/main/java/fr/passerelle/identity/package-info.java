/** What we change at the identity provider: its organizations, one a tenant. */
package fr.passerelle.identity;
