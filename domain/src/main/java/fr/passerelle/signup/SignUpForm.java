package fr.passerelle.signup;

/**
 * What a company says when it asks for a space.
 *
 * @param name of the company
 * @param slug its name in addresses
 * @param locale {@code fr} or {@code en}
 * @param zone a time zone by its name, as {@code Europe/Paris}
 * @param terms whether the terms are accepted
 */
public record SignUpForm(
    String email, String name, String slug, String locale, String zone, boolean terms) {}
