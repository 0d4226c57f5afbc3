/** What the people who run a new tenant do first, worked out from what is there already. */
package fr.passerelle.firststeps;
