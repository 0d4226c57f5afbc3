package fr.passerelle.decision;

import fr.passerelle.casework.Case;
import fr.passerelle.casework.TeamPerson;
import fr.passerelle.casework.Teams;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.mail.Mails;
import fr.passerelle.membership.Member;
import fr.passerelle.membership.Memberships;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Links;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Tells each member of the team what was decided, and why. */
@ApplicationScoped
public class DecisionLetter {
  @Inject Teams teams;
  @Inject Memberships memberships;
  @Inject Mails mails;
  @Inject Links links;

  void send(Actor actor, Case challenge, UUID teamId, Decision decision) {
    Map<String, String> words =
        Map.of(
            "challengeTitle", challenge.title(),
            "outcome", decision.getOutcome().name(),
            "reason", decision.getReason(),
            "whatChanges", decision.getWhatChanges(),
            "by", memberships.member(actor.personId()).map(Member::getDisplayName).orElse(""),
            "url", links.solution(actor, challenge.id()));
    for (TeamPerson person : teams.people(teamId)) {
      mails.queue(MailTemplate.DECISION, person.email(), person.locale(), words);
    }
  }
}
