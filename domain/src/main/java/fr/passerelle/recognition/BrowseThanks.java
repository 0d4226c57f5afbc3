package fr.passerelle.recognition;

import fr.passerelle.casework.Cases;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Everybody who gave something to the challenge, those who wait first; at most 1,000. */
@UseCase
@Requires(Role.MANAGER)
public class BrowseThanks {
  private static final int MOST = 1000;

  @Inject Cases cases;
  @Inject ThanksLedger ledger;

  public List<ThanksRow> handle(Actor actor, UUID challengeId) {
    cases.visible(actor, challengeId);
    return ledger.of(challengeId, MOST);
  }
}
