package fr.passerelle.partner;

import java.io.Serializable;
import java.util.List;

/**
 * An identity provider that is to be proved.
 *
 * @param partner the name of its partner
 * @param through what the sign-in is asked to go through
 * @param proved whether somebody has proved it
 * @param ready whether it can be tried
 * @param domains of which the address must be
 */
public record ProviderProof(
    String partner, String through, boolean proved, boolean ready, List<String> domains)
    implements Serializable {}
