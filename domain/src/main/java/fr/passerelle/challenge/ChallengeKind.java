package fr.passerelle.challenge;

public enum ChallengeKind {
  QUESTION,
  CASE,
  BETA_TEST,
  IDEA_BOX
}
