package fr.passerelle.casework;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** A version as it was handed in. */
@UseCase
@Allows(Kind.MEMBERS)
public class ReadVersion {
  public VersionView handle(Actor actor, UUID submissionId, int number) {
    throw new UnsupportedOperationException();
  }
}
