package fr.passerelle.partner;

import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Check;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Writes down the identity provider of a partner, after having read what it says of itself. It can
 * then be tried; nobody is sent there before it was proved and switched on.
 */
@UseCase
@Allows(Kind.PEOPLE)
public class DescribeProvider {
  @Inject Partners partners;
  @Inject ProviderReader reader;
  @Inject Jobs jobs;
  @Inject PublicWeb web;

  /**
   * @param version the one that was read; null for whatever it is now
   */
  public void handle(Actor actor, UUID id, Integer version, ProviderForm form) {
    web.refuseHaste(actor);
    Partner partner = partners.required(id);
    if (version != null && version != partner.version()) {
      throw new Refusal(RefusalCode.CHANGED_MEANWHILE);
    }
    ProviderReader.Read read = reader.read(form);
    String secret = Check.optional("secret", form.secret(), 500);
    partner.describe(
        PartnerProvider.described(
            partner.provider(), form.protocol(), read.settings(), secret, read.endsAt()));
    UUID act = partners.save(partner, "DescribeProvider", read.settings().issuer());
    jobs.schedule(Jobs.TEND_PARTNER, new Job(0, act));
  }
}
