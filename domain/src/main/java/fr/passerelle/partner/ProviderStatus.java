package fr.passerelle.partner;

/** How far the identity provider of a partner has come. */
public enum ProviderStatus {
  /** Written down; somebody has yet to sign in through it. */
  DRAFT,
  /** Somebody came back through it with a verified address of the partner. */
  TESTED,
  /** People of the partner's domains are sent there. */
  ON,
  /** Switched off: its people sign in with accounts of their own. */
  OFF,
  /** Gone from our own identity provider, with its secret: to be described anew. */
  LOST
}
