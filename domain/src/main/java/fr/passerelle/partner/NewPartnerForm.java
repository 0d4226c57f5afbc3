package fr.passerelle.partner;

import fr.passerelle.membership.Circle;

/**
 * A partner that is new here.
 *
 * @param website may be empty
 * @param contactName may be empty
 * @param circle in which its people come in
 */
public record NewPartnerForm(
    PartnerKind kind, String name, String website, String contactName, Circle circle) {}
