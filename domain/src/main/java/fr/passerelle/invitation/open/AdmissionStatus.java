package fr.passerelle.invitation.open;

/** WAITING for an admin's word where the invitation asks for one; then ADMITTED or REFUSED. */
public enum AdmissionStatus {
  WAITING,
  ADMITTED,
  REFUSED
}
