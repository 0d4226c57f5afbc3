package fr.passerelle.challenge;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * The challenges that the actor may know of, newest first; status null for all. Managers see
 * drafts; confidential ones are seen by managers, jurors, observers and guests.
 */
@UseCase
@Allows(Kind.MEMBERS)
public class BrowseChallenges {
  @Inject Challenges challenges;

  public Page<ChallengeRow> handle(Actor actor, ChallengeStatus status, UUID before, int limit) {
    int most = Page.limit(limit);
    return Page.of(
        challenges.page(actor, status, Ids.orLast(before), most + 1), most, ChallengeRow::id);
  }
}
