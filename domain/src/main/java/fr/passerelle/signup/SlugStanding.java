package fr.passerelle.signup;

/** Whether a space could have a slug. */
public enum SlugStanding {
  FREE,
  /** A space has it, or a sign-up holds it for a while. */
  TAKEN,
  RESERVED,
  /** It is too short, too long, or has other signs than small letters, digits and hyphens. */
  MALFORMED
}
