package fr.passerelle.decision;

/**
 * @param reason what the authors read, at most 4,000 characters; never empty
 * @param whatChanges what this changes for the SME itself; may be empty
 */
public record DecisionForm(Outcome outcome, String reason, String whatChanges) {}
