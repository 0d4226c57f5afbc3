package fr.passerelle.tenancy;

import java.time.Instant;
import java.util.UUID;

/**
 * How a tenant stands.
 *
 * @param act what led to it; null where nothing but its opening did
 * @param reason why it is suspended, in the operator's words; null where it is not
 * @param endsAt when it is erased; null where it does not close
 */
public record TenantStanding(TenantStatus status, UUID act, String reason, Instant endsAt) {}
