package fr.passerelle.casework;

import fr.passerelle.audit.Audit;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Check;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.JoinCode;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Forms a team of one, with its empty solution; its maker is the captain. Terms are accepted first.
 */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class FormTeam {
  static final int NAME_MOST = 60;

  @Inject Cases cases;
  @Inject Teams teams;
  @Inject Audit audit;
  @Inject Clock clock;

  /** Returns the id of the team. */
  public UUID handle(Actor actor, UUID challengeId, String name) {
    Case challenge = cases.visible(actor, challengeId);
    Instant now = clock.instant();
    challenge.requireOpen(now);
    String teamName = Check.required("name", name, NAME_MOST);
    if (!cases.termsAccepted(challenge, actor.personId())) {
      throw new Refusal(RefusalCode.TERMS_NOT_ACCEPTED);
    }
    if (teams.ofPerson(challengeId, actor.personId()).isPresent()) {
      throw new Refusal(RefusalCode.ALREADY_IN_A_TEAM);
    }
    if (teams.nameTaken(challengeId, teamName)) {
      throw Refusal.of("name", RefusalCode.TEAM_NAME_TAKEN);
    }
    Team team = new Team(Ids.next(), challengeId, teamName, actor.personId(), JoinCode.next(), now);
    teams.add(team, team.captain(), new Submission(Ids.next(), challengeId, team.getId()));
    audit.record(actor, "FormTeam", team.getId(), teamName);
    return team.getId();
  }
}
