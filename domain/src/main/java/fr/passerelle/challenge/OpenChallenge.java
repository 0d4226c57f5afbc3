package fr.passerelle.challenge;

import fr.passerelle.audit.Audit;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Begins a challenge as a draft, which managers alone see. */
@UseCase
@Requires(Role.MANAGER)
public class OpenChallenge {
  @Inject Challenges challenges;
  @Inject Audit audit;
  @Inject Clock clock;

  public UUID handle(Actor actor, ChallengeForm form) {
    var challenge = new Challenge(Ids.next(), form, actor.personId(), clock.instant());
    challenges.add(challenge);
    audit.record(actor, "OpenChallenge", challenge.getId(), challenge.getTitle());
    return challenge.getId();
  }
}
