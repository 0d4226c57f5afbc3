package fr.passerelle.casework;

/**
 * The texts of a solution in the making.
 *
 * @param note a word to the jury, at most 1,000 characters
 */
public record DraftForm(String title, String bodyMd, String note) {}
