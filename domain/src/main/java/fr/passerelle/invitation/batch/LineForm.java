package fr.passerelle.invitation.batch;

import fr.passerelle.membership.Circle;

/**
 * A line as somebody mends it.
 *
 * @param circle null for that of the whole list
 * @param locale {@code fr} or {@code en}; null for that of the whole list
 */
public record LineForm(String email, Circle circle, String locale) {}
