/** The REST interface, and the background jobs. */
package fr.passerelle.api;
