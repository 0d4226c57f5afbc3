package fr.passerelle.decision;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import java.util.Optional;
import java.util.UUID;

/** The decision, for whoever may read the submission. */
@UseCase
@Allows(Kind.MEMBERS)
public class ReadDecision {
  public Optional<DecisionView> handle(Actor actor, UUID submissionId) {
    throw new UnsupportedOperationException();
  }
}
