package fr.passerelle.casework;

import fr.passerelle.shared.Actor;
import java.util.Optional;
import java.util.UUID;

/** The challenges of the tenant that is entered, as case work needs them. */
public interface Cases {
  /** The challenge; refuses with NOT_FOUND where the actor may not know of it. */
  Case visible(Actor actor, UUID challengeId);

  /** The challenge, for whoever has already been let into it. */
  Optional<Case> find(UUID challengeId);

  /** Whether the person accepted the present terms of the challenge. */
  boolean termsAccepted(Case challenge, UUID personId);

  /** Counts one more solution handed in for the first time. */
  void countSolution(UUID challengeId);

  /** Holds back everybody else who decides in the challenge, until this transaction ends. */
  void lock(UUID challengeId);

  /** Every solution handed in has its decision: the challenge is DECIDED. */
  void decided(UUID challengeId);
}
