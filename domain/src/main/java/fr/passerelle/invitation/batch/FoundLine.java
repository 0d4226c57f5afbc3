package fr.passerelle.invitation.batch;

/**
 * A line of the file as it was found.
 *
 * @param number in the file, the first being 1
 */
record FoundLine(int number, String email, String name, String circle, String language) {}
