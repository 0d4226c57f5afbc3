package fr.passerelle.invitation.batch;

/** READY until it is confirmed; then SENDING until its last line has left. Discarding ends it. */
public enum ImportStatus {
  READY,
  SENDING,
  DONE,
  DISCARDED
}
