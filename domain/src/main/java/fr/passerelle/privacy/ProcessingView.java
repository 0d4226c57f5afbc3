package fr.passerelle.privacy;

import java.util.List;

/**
 * An entry of the register, in words.
 *
 * @param kept for how long, one sentence a rule
 */
public record ProcessingView(
    Processing processing,
    String purpose,
    String data,
    String people,
    String basis,
    String recipients,
    List<String> kept) {}
