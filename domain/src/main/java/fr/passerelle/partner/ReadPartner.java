package fr.passerelle.partner;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** Shows a partner to those who maintain it; to others it is not there. */
@UseCase
@Allows(Kind.PEOPLE)
public class ReadPartner {
  @Inject Partners partners;
  @Inject Maintainers maintainers;
  @Inject PartnerViews views;

  public PartnerView handle(Actor actor, UUID id) {
    return views.of(partners.required(id), maintainers.of(id), partners.letter(id));
  }
}
