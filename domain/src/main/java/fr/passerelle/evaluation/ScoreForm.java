package fr.passerelle.evaluation;

import java.io.Serializable;
import java.util.UUID;

/**
 * @param points 1 to the challenge's scale; null while not scored
 */
public record ScoreForm(UUID criterionId, Integer points, String comment) implements Serializable {}
