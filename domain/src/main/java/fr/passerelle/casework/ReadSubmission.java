package fr.passerelle.casework;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/**
 * One solution, as far as the actor may read it: the team its draft, managers and jurors the
 * version handed in once the deadline has passed (managers before it too), observers those with
 * members of their own circle's school.
 */
@UseCase
@Allows(Kind.MEMBERS)
public class ReadSubmission {
  public SubmissionView handle(Actor actor, UUID submissionId) {
    throw new UnsupportedOperationException();
  }
}
