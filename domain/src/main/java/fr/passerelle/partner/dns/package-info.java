/** The way to the resolver. */
package fr.passerelle.partner.dns;
