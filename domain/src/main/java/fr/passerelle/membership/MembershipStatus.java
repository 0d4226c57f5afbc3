package fr.passerelle.membership;

/** ACTIVE until the person is suspended, leaves or is removed; only an ACTIVE member is let in. */
public enum MembershipStatus {
  ACTIVE,
  /** Roles and circle are kept for the day on which the membership is restored. */
  SUSPENDED,
  ENDED
}
