package fr.passerelle.invitation;

/** SENT until it is answered or revoked. EXPIRED is never stored: it follows from the time. */
public enum InvitationStatus {
  SENT,
  ACCEPTED,
  DECLINED,
  REVOKED,
  EXPIRED
}
