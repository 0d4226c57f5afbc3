package fr.passerelle.invitation.open;

/** How somebody came upon an open invitation; the address in a QR code says so. */
public enum Channel {
  LINK,
  QR
}
