/** Everything of a tenant, as a file. */
package fr.passerelle.api.export;
