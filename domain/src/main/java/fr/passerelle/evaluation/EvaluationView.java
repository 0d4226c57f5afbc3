package fr.passerelle.evaluation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param total out of 100; null while a draft
 */
public record EvaluationView(
    UUID id,
    UUID submissionId,
    UUID jurorId,
    String jurorName,
    boolean handedIn,
    List<ScoreForm> scores,
    String comment,
    BigDecimal total,
    Instant submittedAt)
    implements Serializable {}
