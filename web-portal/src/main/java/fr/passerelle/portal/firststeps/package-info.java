/** The first steps of a new space. */
package fr.passerelle.portal.firststeps;
