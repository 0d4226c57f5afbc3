package fr.passerelle.api.signup;

/**
 * A space that has been opened.
 *
 * @param slug its name in addresses
 */
public record Space(String slug) {}
