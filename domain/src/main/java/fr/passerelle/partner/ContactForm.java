package fr.passerelle.partner;

/**
 * Who is asked to maintain a partner.
 *
 * @param locale of the letter, {@code fr} or {@code en}
 */
public record ContactForm(String email, String locale) {}
