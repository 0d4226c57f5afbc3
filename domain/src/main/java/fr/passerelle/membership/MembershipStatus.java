package fr.passerelle.membership;

/** ACTIVE until the person leaves or is removed. */
public enum MembershipStatus {
  ACTIVE,
  ENDED
}
