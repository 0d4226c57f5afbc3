package fr.passerelle.evaluation;

import java.util.List;

/**
 * A juror's judgement.
 *
 * @param handIn false keeps a draft that its juror alone sees; true makes it count, and cannot be
 *     taken back
 */
public record EvaluationForm(List<ScoreForm> scores, String comment, boolean handIn) {}
