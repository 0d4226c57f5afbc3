package fr.passerelle.invitation.open;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who came by an open invitation, in an admin's list.
 *
 * @param invitationName what the admins call the invitation
 * @param decidedAt null while they wait
 */
public record AdmissionRow(
    UUID id,
    UUID openInvitationId,
    String invitationName,
    UUID personId,
    String displayName,
    String email,
    Channel channel,
    AdmissionStatus status,
    Instant askedAt,
    Instant decidedAt)
    implements Serializable {}
