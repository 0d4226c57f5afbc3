package fr.passerelle.casework;

import fr.passerelle.decision.Outcome;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

public record SubmissionRow(
    UUID id,
    UUID teamId,
    String teamName,
    String title,
    int latestVersion,
    Instant submittedAt,
    Outcome outcome)
    implements Serializable {}
