/** The page of a tenant's invitations. */
package fr.passerelle.admin.invitation;
