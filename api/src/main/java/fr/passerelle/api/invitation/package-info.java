/** Who is let in. */
package fr.passerelle.api.invitation;
