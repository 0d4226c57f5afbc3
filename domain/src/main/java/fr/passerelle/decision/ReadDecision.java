package fr.passerelle.decision;

import fr.passerelle.casework.Readership;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The decision, for whoever may read the solution. */
@UseCase
@Allows(Kind.MEMBERS)
public class ReadDecision {
  @Inject Readership readership;
  @Inject Decisions decisions;

  /** Empty until it has been taken. */
  public Optional<DecisionView> handle(Actor actor, UUID submissionId) {
    readership.open(actor, submissionId);
    return decisions.of(submissionId);
  }
}
