/** People, and what they are in a tenant: circle and roles. */
package fr.passerelle.membership;
