package fr.passerelle.challenge;

import fr.passerelle.mail.MailTemplate;
import fr.passerelle.mail.Mails;
import fr.passerelle.membership.Member;
import fr.passerelle.membership.MembershipStatus;
import fr.passerelle.membership.Memberships;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Links;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells the one who asked that the answer is there. */
@ApplicationScoped
public class AnswerLetter {
  @Inject Mails mails;
  @Inject Memberships memberships;
  @Inject Links links;

  /** Queues the mail; nothing for somebody who has left the tenant. */
  void send(Actor actor, Challenge challenge, Question question) {
    memberships
        .member(question.getAskedBy())
        .filter(asker -> asker.getStatus() == MembershipStatus.ACTIVE)
        .ifPresent(asker -> send(actor, challenge, question, asker));
  }

  private void send(Actor actor, Challenge challenge, Question question, Member asker) {
    String answeredBy =
        memberships
            .member(actor.personId())
            .map(Member::getDisplayName)
            .orElse(actor.tenant().name());
    mails.queue(
        MailTemplate.ANSWER,
        asker.getEmail(),
        asker.getLocale(),
        Map.of(
            "challengeTitle", challenge.getTitle(),
            "question", question.getText(),
            "answer", question.getAnswer(),
            "answeredBy", answeredBy,
            "url", links.challenge(actor, challenge.getId())));
  }
}
