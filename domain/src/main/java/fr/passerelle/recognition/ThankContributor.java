package fr.passerelle.recognition;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.casework.Case;
import fr.passerelle.casework.Cases;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.mail.Mails;
import fr.passerelle.membership.Member;
import fr.passerelle.membership.Memberships;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Check;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Links;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Thanks one person for their part in a challenge, on their page and by mail; once. */
@UseCase
@Requires(Role.MANAGER)
public class ThankContributor {
  @Inject Cases cases;
  @Inject ThanksLedger ledger;
  @Inject Memberships memberships;
  @Inject Mails mails;
  @Inject Links links;
  @Inject Audit audit;
  @Inject Clock clock;

  public void handle(Actor actor, UUID challengeId, UUID personId, String message) {
    Case challenge = cases.visible(actor, challengeId);
    ThanksRow row =
        ledger
            .contribution(challengeId, personId)
            .orElseThrow(() -> new Refusal(RefusalCode.NOTHING_TO_THANK_FOR));
    if (row.message() != null) {
      throw new Refusal(RefusalCode.ALREADY_THANKED);
    }
    String said = Check.required("message", message, Thanks.MESSAGE_MOST);
    Thanks thanks =
        new Thanks(Ids.next(), challengeId, personId, said, actor.personId(), clock.instant());
    ledger.add(thanks);
    audit.record(
        actor, "ThankContributor", challengeId, Details.about(personId, challenge.title()));
    Member thanked = memberships.member(personId).orElseThrow();
    mails.queue(
        MailTemplate.THANKS,
        thanked.getEmail(),
        thanked.getLocale(),
        Map.of(
            "challengeTitle", challenge.title(),
            "message", said,
            "by", memberships.member(actor.personId()).map(Member::getDisplayName).orElse(""),
            "url", links.challenge(actor, challengeId)));
  }
}
