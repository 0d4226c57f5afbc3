package fr.passerelle.partner;

/** How an identity provider speaks. */
public enum Protocol {
  OIDC,
  SAML
}
