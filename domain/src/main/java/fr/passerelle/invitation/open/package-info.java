/**
 * Open invitations: a link and a QR code by which whoever holds them comes in, within bounds that
 * an admin sets.
 */
package fr.passerelle.invitation.open;
