package fr.passerelle.evaluation;

import java.util.UUID;

/** A score as it is read beside its evaluation. */
public record ScoreLine(UUID evaluationId, UUID criterionId, Integer points, String comment) {}
