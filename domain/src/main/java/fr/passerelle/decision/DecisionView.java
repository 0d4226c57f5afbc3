package fr.passerelle.decision;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

public record DecisionView(
    UUID submissionId,
    Outcome outcome,
    String reason,
    String whatChanges,
    String decidedBy,
    Instant decidedAt)
    implements Serializable {}
