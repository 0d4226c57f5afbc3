package fr.passerelle.operator;

import fr.passerelle.tenancy.TenantStatus;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A tenant as an operator sees it: how large it is, and nothing of what is in it.
 *
 * @param name empty where it is erased
 * @param since since when it stands as it does
 * @param reason why it is suspended; null where it is not
 * @param endsAt when it is, or was, erased; null where it does not close
 * @param members how many can get in
 * @param bytes what its files weigh
 * @param lastActivity the day on which somebody last did something that its log tells; null for
 *     never
 */
public record TenantRow(
    String slug,
    String name,
    TenantStatus status,
    Instant since,
    Instant madeAt,
    String reason,
    Instant endsAt,
    long members,
    long challenges,
    long bytes,
    LocalDate lastActivity)
    implements Serializable {}
