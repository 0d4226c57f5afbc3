package fr.passerelle.identity;

/** In what a partner did not stand at the identity provider as wanted. */
public enum Drift {
  /** Its organization had other domains, or none of ours: set. */
  DOMAINS,
  /** Its provider was not there: made. */
  BROKER_MISSING,
  /** Its provider was there, and otherwise: changed. */
  BROKER_CHANGED,
  /** A provider of former days was there: taken away. */
  BROKER_LEFT,
  /** Its provider was not there, and nobody here knows its secret: to be described anew. */
  BROKER_LOST,
  /** The identity provider does not take it as it is wanted: tried again the next day. */
  REFUSED,
  /** A provider that nobody of ours knows: said, and left alone. */
  BROKER_UNKNOWN
}
