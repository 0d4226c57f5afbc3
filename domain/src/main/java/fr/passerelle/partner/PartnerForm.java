package fr.passerelle.partner;

/**
 * What people say of a partner.
 *
 * @param website may be empty
 * @param contactName who answers for it; may be empty
 */
public record PartnerForm(PartnerKind kind, String name, String website, String contactName) {}
