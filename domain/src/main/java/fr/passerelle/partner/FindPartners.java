package fr.passerelle.partner;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Check;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Looks for partners that are known here already, by the beginning of their name or by a domain.
 * One that nobody has proved is found by its maintainers alone: it would tell whom some tenant has
 * in mind.
 */
@UseCase
@Requires(Role.ADMIN)
public class FindPartners {
  @Inject Partners partners;

  public List<PartnerHit> handle(Actor actor, String text) {
    String wanted = Check.required("text", text, 120);
    if (wanted.length() < 2) {
      return List.of();
    }
    return partners.find(wanted);
  }
}
