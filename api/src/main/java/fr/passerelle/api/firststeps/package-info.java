/** The first steps of a new tenant. */
package fr.passerelle.api.firststeps;
