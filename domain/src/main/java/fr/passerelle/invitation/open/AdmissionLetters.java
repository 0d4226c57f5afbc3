package fr.passerelle.invitation.open;

import fr.passerelle.mail.LateWords;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.mail.Mails;
import fr.passerelle.membership.Member;
import fr.passerelle.membership.Memberships;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Links;
import fr.passerelle.shared.Settings;
import fr.passerelle.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What is written about those who ask to come in: to the admins, that somebody waits, at most once
 * an hour for each invitation; to the person, what was decided.
 */
@ApplicationScoped
class AdmissionLetters implements LateWords {
  private static final String INVITATION = "invitation";

  @Inject Mails mails;
  @Inject Memberships memberships;
  @Inject Admissions admissions;
  @Inject Tenants tenants;
  @Inject Links links;
  @Inject Settings settings;

  /** How many wait is counted when the letter goes out. */
  void somebodyWaits(OpenInvitation invitation, Instant now) {
    Instant due = invitation.letterDue(now);
    if (due != null) {
      for (Member admin : memberships.holding(Role.OWNER, Role.ADMIN)) {
        mails.queue(
            MailTemplate.SOMEBODY_WAITS,
            admin.getEmail(),
            admin.getLocale(),
            Map.of(INVITATION, invitation.getId().toString(), "name", invitation.getName()),
            due);
      }
    }
  }

  void admitted(Actor actor, OpenInvitation invitation, Admission admission) {
    UUID challenge = invitation.getChallengeId();
    Applicant applicant = admissions.applicant(admission.getId());
    mails.queue(
        MailTemplate.ADMITTED,
        applicant.email(),
        applicant.locale(),
        Map.of(
            "url",
            challenge == null
                ? settings.url() + "/t/" + actor.tenant().slug()
                : links.challenge(actor, challenge)));
  }

  void refused(Admission admission) {
    Applicant applicant = admissions.applicant(admission.getId());
    mails.queue(
        MailTemplate.NOT_ADMITTED,
        applicant.email(),
        applicant.locale(),
        Map.of("url", settings.url() + "/home"));
  }

  @Override
  public MailTemplate template() {
    return MailTemplate.SOMEBODY_WAITS;
  }

  @Override
  public Map<String, String> complete(Map<String, String> words) {
    int waiting = admissions.waiting(UUID.fromString(words.get(INVITATION)));
    if (waiting == 0) {
      return null;
    }
    Map<String, String> all = new HashMap<>(words);
    all.put("waiting", String.valueOf(waiting));
    all.put("variant", waiting == 1 ? "ONE" : "");
    all.put("url", settings.url() + "/admin/t/" + tenants.current().slug() + "/open-invitations");
    return all;
  }
}
