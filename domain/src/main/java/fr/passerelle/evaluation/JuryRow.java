package fr.passerelle.evaluation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A solution in a juror's pile.
 *
 * @param mine null: not begun; false: a draft; true: handed in
 */
public record JuryRow(
    UUID submissionId,
    String teamName,
    String title,
    Instant submittedAt,
    Boolean mine,
    BigDecimal myTotal)
    implements Serializable {}
