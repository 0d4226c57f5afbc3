/** The administration of a tenant: who is in it, who is asked to come. */
package fr.passerelle.admin;
