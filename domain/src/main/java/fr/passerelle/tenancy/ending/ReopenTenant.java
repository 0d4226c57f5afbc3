package fr.passerelle.tenancy.ending;

import fr.passerelle.audit.Audit;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import fr.passerelle.shared.WhileClosing;
import fr.passerelle.tenancy.OpenTenant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/**
 * Takes the closing of the tenant back: everything is as it was. Refuses with TENANT_NOT_CLOSING
 * where there is nothing to take back.
 */
@UseCase
@WhileClosing
@Requires(Role.OWNER)
public class ReopenTenant {
  @Inject Endings endings;
  @Inject OwnerLetters letters;
  @Inject Audit audit;
  @Inject OpenTenant openTenant;
  @Inject Clock clock;

  public void handle(Actor actor) {
    UUID act = Ids.next();
    if (!endings.reopen(clock.instant(), act)) {
      throw new Refusal(RefusalCode.TENANT_NOT_CLOSING);
    }
    letters.queue(MailTemplate.SPACE_REOPENED, Map.of());
    audit.record(actor, "ReopenTenant", act, actor.tenant().slug());
    openTenant.forget(actor.tenant().slug(), actor.personId());
  }
}
