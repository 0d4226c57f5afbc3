package fr.passerelle.invitation.open;

/**
 * A poster to print.
 *
 * @param fileName what to save it as
 */
public record Poster(String fileName, byte[] pdf) {}
