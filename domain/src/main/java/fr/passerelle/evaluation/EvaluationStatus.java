package fr.passerelle.evaluation;

/** A DRAFT is its juror's alone; FINAL once handed in. */
public enum EvaluationStatus {
  DRAFT,
  FINAL
}
