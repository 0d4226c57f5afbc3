package fr.passerelle.signup;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A sign-up as whoever holds its link reads it.
 *
 * @param openedBy who opened the space; null before
 * @param known whether somebody with this address has been here before
 */
public record SignUpLetter(
    String email,
    String name,
    String slug,
    String locale,
    ZoneId zone,
    Instant expiresAt,
    SignUpStatus status,
    UUID openedBy,
    boolean known)
    implements Serializable {}
