/** From an address to its view, with the tenant opened on the way. */
package fr.passerelle.web.routing;
