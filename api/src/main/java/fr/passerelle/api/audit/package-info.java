/** The audit log, for owners and admins. */
package fr.passerelle.api.audit;
