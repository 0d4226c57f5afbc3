package fr.passerelle.partner;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** Changes what is said of a partner. */
@UseCase
@Allows(Kind.PEOPLE)
public class ChangePartner {
  @Inject Partners partners;

  /**
   * @param version the one that was read; null for whatever it is now
   */
  public void handle(Actor actor, UUID id, Integer version, PartnerForm form) {
    Partner partner = partners.required(id);
    if (version != null && version != partner.version()) {
      throw new Refusal(RefusalCode.CHANGED_MEANWHILE);
    }
    partner.say(form);
    partners.save(partner, "ChangePartner", partner.says().name());
  }
}
