package fr.passerelle.signup;

/** Where a sign-up stands. One that a newer one replaced has expired too. */
public enum SignUpStatus {
  WAITING,
  EXPIRED,
  OPENED
}
