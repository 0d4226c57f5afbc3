/** Who did what, when: written with the act itself, and by nobody changed. */
package fr.passerelle.audit;
