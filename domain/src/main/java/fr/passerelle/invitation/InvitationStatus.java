package fr.passerelle.invitation;

/** SENT until it is answered or revoked. EXPIRED is never stored: it follows from the time. */
public enum InvitationStatus {
  SENT,
  ACCEPTED,
  DECLINED,
  REVOKED,
  /** The mail server took no letter for it, for good. */
  UNDELIVERED,
  EXPIRED
}
