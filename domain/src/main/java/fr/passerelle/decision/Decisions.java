package fr.passerelle.decision;

import java.util.Optional;
import java.util.UUID;

/** The decisions of the tenant that is entered. */
public interface Decisions {
  /** Adds it; refuses with ALREADY_DECIDED where there is one, even of the same moment. */
  void add(Decision decision);

  /** The decision about a solution with the name of whoever took it. */
  Optional<DecisionView> of(UUID submissionId);

  /** How many solutions handed in still wait in a challenge that is locked. */
  int waiting(UUID challengeId);
}
