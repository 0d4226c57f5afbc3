/** Tells the server's readiness that this application answers. */
package fr.passerelle.web.health;
