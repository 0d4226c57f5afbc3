package fr.passerelle.evaluation;

import fr.passerelle.decision.Outcome;
import java.util.UUID;

/** A solution handed in, before it is ranked; outcome and reason are null while undecided. */
public record RankedLine(
    UUID submissionId,
    UUID teamId,
    String teamName,
    String title,
    Outcome outcome,
    String reason) {}
