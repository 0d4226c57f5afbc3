package fr.passerelle.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One act as the log is read.
 *
 * @param act the use case, as {@code InviteContributor}
 * @param group null for an act that nobody knows any more
 * @param actorId null for a visitor, and for what nobody asked for
 * @param actorName as they are called today; null where they are not known here any more
 * @param targetId what it was done to
 * @param personId whom it was about; null for nobody
 * @param personName as they are called today; null where they are not known here any more
 * @param about the thing as it was called then; may be empty
 * @param via null where nobody has said
 * @param fromAddress the IP address of the request; null for jobs
 */
public record AuditRow(
    UUID id,
    Instant at,
    String act,
    ActGroup group,
    UUID actorId,
    String actorName,
    UUID targetId,
    UUID personId,
    String personName,
    String about,
    List<Change> changes,
    Via via,
    String fromAddress)
    implements Serializable {}
