package fr.passerelle.partner;

import static fr.passerelle.partner.PartnerDocument.isTrue;
import static fr.passerelle.partner.PartnerDocument.moment;

import fr.passerelle.shared.Doors;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Who maintains a partner, as each of them sees it. */
@ApplicationScoped
class Maintainers {
  @Inject Doors doors;
  @Inject Clock clock;

  /** In the order in which they came; none for whoever is not one of them. */
  List<PartnerView.Maintainer> of(UUID partner) {
    return doors.objects("app.partner_maintainers(?1)", partner).stream()
        .map(
            j ->
                new PartnerView.Maintainer(
                    UUID.fromString(j.getString("id")),
                    j.getString("name"),
                    j.getString("email"),
                    moment(j, "since"),
                    isTrue(j, "provisional")))
        .toList();
  }

  void drop(UUID partner, UUID person, UUID act) {
    Object outcome =
        doors.call("app.drop_maintainer(?1, ?2, ?3, ?4)", partner, person, act, clock.instant());
    switch (String.valueOf(outcome)) {
      case "DROPPED" -> {
        return;
      }
      case "LAST" -> throw new Refusal(RefusalCode.LAST_MAINTAINER);
      case "NOT_ALLOWED" -> throw new Refusal(RefusalCode.NOT_ALLOWED);
      default -> throw new Refusal(RefusalCode.NOT_FOUND);
    }
  }
}
