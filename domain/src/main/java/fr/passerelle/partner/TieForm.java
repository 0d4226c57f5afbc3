package fr.passerelle.partner;

import fr.passerelle.membership.Circle;

/**
 * How a tenant works with a partner.
 *
 * @param circle in which the partner's people come in
 */
public record TieForm(Circle circle) {}
