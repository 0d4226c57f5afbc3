package fr.passerelle.casework;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.membership.Member;
import fr.passerelle.membership.Memberships;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * A member of the team takes in somebody whom {@link BrowseTeammates} offers; that person gets a
 * mail, and accepts the terms before handing in.
 */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class AddTeammate {
  @Inject OwnTeam ownTeam;
  @Inject Teams teams;
  @Inject Memberships memberships;
  @Inject TeamLetters letters;
  @Inject Audit audit;
  @Inject Clock clock;

  public void handle(Actor actor, UUID teamId, UUID personId) {
    Team team = ownTeam.lock(actor, teamId);
    Case challenge = ownTeam.challengeOf(team.getChallengeId());
    Instant now = clock.instant();
    challenge.requireOpen(now);
    if (teams.ofPerson(challenge.id(), personId).isPresent()) {
      throw new Refusal(RefusalCode.ALREADY_IN_A_TEAM);
    }
    if (teams.free(challenge.id(), actor.circle(), personId, 1).isEmpty()) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    teams.add(team.admit(personId, ownTeam.members(team), challenge.teamMax(), now));
    audit.record(actor, "AddTeammate", teamId, Details.about(personId, team.getName()));
    Member newcomer = memberships.member(personId).orElseThrow();
    letters.takenIn(
        actor,
        challenge,
        team,
        new TeamPerson(
            personId, newcomer.getDisplayName(), newcomer.getEmail(), newcomer.getLocale(), now),
        memberships.member(actor.personId()).map(Member::getDisplayName).orElse(""));
  }
}
