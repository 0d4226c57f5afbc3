/**
 * Organisations around the tenants. Each is known once; its own contact maintains it, proves its
 * domains and brings its identity provider. It lives outside tenants, behind the doors of the
 * database; that a tenant works with it is the tenant's own.
 */
package fr.passerelle.partner;
