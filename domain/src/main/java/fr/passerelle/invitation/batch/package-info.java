/**
 * Invitations from a file: a list of addresses is read and shown; once somebody has confirmed it,
 * it leaves in pieces.
 */
package fr.passerelle.invitation.batch;
