package fr.passerelle.invitation.open;

/** Whether an open invitation lets people in. FULL and EXPIRED are never stored: they follow. */
public enum OpenInvitationStatus {
  OPEN,
  FULL,
  EXPIRED,
  REVOKED
}
