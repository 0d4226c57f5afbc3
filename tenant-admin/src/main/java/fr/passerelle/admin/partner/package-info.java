/** The partners that a tenant works with. */
package fr.passerelle.admin.partner;
