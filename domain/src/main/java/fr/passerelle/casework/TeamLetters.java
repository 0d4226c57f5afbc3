package fr.passerelle.casework;

import fr.passerelle.mail.MailTemplate;
import fr.passerelle.mail.Mails;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Links;
import fr.passerelle.shared.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What teams are written: that somebody took a person in, and the receipt of a hand-in. */
@ApplicationScoped
public class TeamLetters {
  @Inject Mails mails;
  @Inject Links links;

  void takenIn(Actor actor, Case challenge, Team team, TeamPerson newcomer, String by) {
    mails.queue(
        MailTemplate.TEAMMATE,
        newcomer.email(),
        newcomer.locale(),
        Map.of(
            "challengeTitle", challenge.title(),
            "teamName", team.getName(),
            "by", by,
            "url", links.solution(actor, challenge.id())));
  }

  void handedIn(Actor actor, Case challenge, Team team, List<TeamPerson> members, Receipt receipt) {
    for (TeamPerson member : members) {
      mails.queue(
          MailTemplate.RECEIPT,
          member.email(),
          member.locale(),
          Map.of(
              "challengeTitle", challenge.title(),
              "teamName", team.getName(),
              "number", String.valueOf(receipt.number()),
              "submittedAt", Moments.say(receipt.submittedAt(), challenge.zone(), member.locale()),
              "fingerprint", receipt.fingerprint(),
              "url", links.solution(actor, challenge.id())));
    }
  }
}
