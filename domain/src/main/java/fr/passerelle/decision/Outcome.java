package fr.passerelle.decision;

public enum Outcome {
  GO,
  NOT_NOW,
  MERGED
}
