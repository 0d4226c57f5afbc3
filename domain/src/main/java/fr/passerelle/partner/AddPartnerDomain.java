package fr.passerelle.partner;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Names a domain of a partner, which is then to be proved. Naming it once more changes nothing. */
@UseCase
@Allows(Kind.PEOPLE)
public class AddPartnerDomain {
  @Inject Partners partners;
  @Inject Clock clock;

  public PartnerView.Domain handle(Actor actor, UUID id, String name) {
    Partner partner = partners.required(id);
    Optional<PartnerDomain> there = partner.find(DomainName.typed(name).text());
    if (there.isPresent()) {
      return PartnerViews.domain(there.get());
    }
    PartnerDomain domain = partner.name(Ids.next(), name, clock.instant());
    partners.save(partner, "AddPartnerDomain", domain.name());
    return PartnerViews.domain(domain);
  }
}
