package fr.passerelle.invitation;

/** Which invitations a list shows: those of a status, or those of which nobody opened the page. */
public enum InvitationFilter {
  /** On its way, or sent and not yet answered. */
  SENT,
  /** Sent, not yet answered, and nobody has opened the page behind its link. */
  UNOPENED,
  ACCEPTED,
  DECLINED,
  UNDELIVERED,
  EXPIRED,
  REVOKED
}
