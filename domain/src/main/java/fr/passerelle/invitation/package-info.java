/** Invitations: personal offers of membership, by mail. */
package fr.passerelle.invitation;
