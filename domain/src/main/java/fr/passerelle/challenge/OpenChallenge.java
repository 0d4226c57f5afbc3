package fr.passerelle.challenge;

import fr.passerelle.audit.Audit;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import fr.passerelle.tenancy.Tenants;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Begins a challenge as a draft, which managers alone see; what the form leaves out is as the
 * tenant's challenges begin.
 */
@UseCase
@Requires(Role.MANAGER)
public class OpenChallenge {
  @Inject Challenges challenges;
  @Inject Tenants tenants;
  @Inject Audit audit;
  @Inject Clock clock;

  public UUID handle(Actor actor, ChallengeForm form) {
    ChallengeForm whole = form.over(tenants.defaults(actor.tenant().slug()), actor.tenant());
    var challenge = new Challenge(Ids.next(), whole, actor.personId(), clock.instant());
    challenges.add(challenge);
    audit.record(actor, "OpenChallenge", challenge.getId(), challenge.getTitle());
    return challenge.getId();
  }
}
