package fr.passerelle.invitation;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

public record InvitationRow(
    UUID id,
    String email,
    Circle circle,
    Role role,
    UUID challengeId,
    String challengeTitle,
    InvitationStatus status,
    Instant createdAt,
    Instant sentAt,
    Instant expiresAt,
    Instant answeredAt,
    String message,
    int version)
    implements Serializable {}
