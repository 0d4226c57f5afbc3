package fr.passerelle.evaluation;

import java.math.BigDecimal;
import java.util.UUID;

/** What one juror gave one solution in all. */
public record TotalLine(UUID submissionId, BigDecimal total) {}
