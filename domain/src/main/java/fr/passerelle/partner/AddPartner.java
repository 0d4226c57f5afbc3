package fr.passerelle.partner;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Check;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Notes that the tenant works with a partner that is known here, or changes the circle in which its
 * people come in. Refuses one that {@link FindPartners} would not find.
 */
@UseCase
@Requires(Role.ADMIN)
public class AddPartner {
  @Inject Partners partners;
  @Inject TenantPartners ties;
  @Inject Audit audit;
  @Inject Clock clock;

  public void handle(Actor actor, UUID partnerId, TieForm form) {
    Circle circle = Check.present("circle", form.circle());
    PartnerHit found = partners.known(partnerId);
    ties.find(partnerId)
        .ifPresentOrElse(
            tie -> tie.comeInAs(circle),
            () ->
                ties.add(
                    new TenantPartner(
                        Ids.next(), partnerId, circle, actor.personId(), clock.instant())));
    audit.record(
        actor, "AddPartner", partnerId, Details.about(found.name()).with("circle", circle));
  }
}
