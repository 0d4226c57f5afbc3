package fr.passerelle.partner;

/** What a partner is. */
public enum PartnerKind {
  SCHOOL,
  INVESTOR,
  COWORKING,
  COMPANY
}
