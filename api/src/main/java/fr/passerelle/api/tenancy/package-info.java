/** The tenant itself, for programs. */
package fr.passerelle.api.tenancy;
