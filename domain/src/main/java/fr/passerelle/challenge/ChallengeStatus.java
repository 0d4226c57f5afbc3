package fr.passerelle.challenge;

/**
 * DRAFT, then OPEN by publishing, then DECIDED with the last decision, then ARCHIVED once everybody
 * is thanked.
 */
public enum ChallengeStatus {
  DRAFT,
  OPEN,
  DECIDED,
  ARCHIVED
}
