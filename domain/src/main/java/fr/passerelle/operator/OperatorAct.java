package fr.passerelle.operator;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What an operator did to a tenant.
 *
 * @param operatorId who; null where the time had come and nobody did it
 * @param operator their name; null where nobody knows it
 * @param act the use case, as {@code SuspendTenant}
 * @param reason empty for none
 */
public record OperatorAct(
    UUID id, Instant at, UUID operatorId, String operator, String act, String slug, String reason)
    implements Serializable {}
