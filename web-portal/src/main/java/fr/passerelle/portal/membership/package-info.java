/** What a person is in a tenant, and the way out of it. */
package fr.passerelle.portal.membership;
