package fr.passerelle.recognition;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.List;
import java.util.UUID;

/** Everybody who gave something to the challenge, those who wait first; at most 1,000. */
@UseCase
@Requires(Role.MANAGER)
public class BrowseThanks {
  public List<ThanksRow> handle(Actor actor, UUID challengeId) {
    throw new UnsupportedOperationException();
  }
}
