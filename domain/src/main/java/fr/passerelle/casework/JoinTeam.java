package fr.passerelle.casework;

import fr.passerelle.audit.Audit;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Joins the team whose link the person was given, until the deadline. Terms are accepted first. */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class JoinTeam {
  @Inject Cases cases;
  @Inject Teams teams;
  @Inject Audit audit;
  @Inject Clock clock;

  /** Returns the id of the team; joining one's own team again changes nothing. */
  public UUID handle(Actor actor, UUID challengeId, String joinCode) {
    Case challenge = cases.visible(actor, challengeId);
    UUID teamId =
        teams
            .byJoinCode(challengeId, joinCode)
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    Optional<UUID> present = teams.ofPerson(challengeId, actor.personId());
    if (present.filter(teamId::equals).isPresent()) {
      return teamId;
    }
    Instant now = clock.instant();
    challenge.requireOpen(now);
    if (present.isPresent()) {
      throw new Refusal(RefusalCode.ALREADY_IN_A_TEAM);
    }
    if (!cases.termsAccepted(challenge, actor.personId())) {
      throw new Refusal(RefusalCode.TERMS_NOT_ACCEPTED);
    }
    Team team = teams.lock(teamId).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    teams.add(team.admit(actor.personId(), teams.members(teamId), challenge.teamMax(), now));
    audit.record(actor, "JoinTeam", teamId, team.getName());
    return teamId;
  }
}
