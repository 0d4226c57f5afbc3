/** The caller, over all their tenants. */
package fr.passerelle.api.me;
