package fr.passerelle.signup;

import java.util.UUID;

/**
 * A space that a sign-up has opened.
 *
 * @param tenant its number inside the database; never shown
 * @param signUp what it was opened from
 * @param now whether this call opened it, and not one before
 */
record OpenedSpace(String slug, int tenant, UUID signUp, boolean now) {}
