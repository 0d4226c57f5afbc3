package fr.passerelle.personaldata;

/**
 * What a person types to be forgotten.
 *
 * @param confirmation their own address
 */
public record ErasureForm(String confirmation) {}
