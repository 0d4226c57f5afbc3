/** The audit log of a tenant, as its owners and admins read it and take it away. */
package fr.passerelle.admin.audit;
