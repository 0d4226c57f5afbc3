/** Everything of the tenant as a file, for its owners. */
package fr.passerelle.admin.export;
