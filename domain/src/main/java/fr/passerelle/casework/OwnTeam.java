package fr.passerelle.casework;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The door to what a team alone may change. To others the team and its solution do not exist. */
@ApplicationScoped
public class OwnTeam {
  @Inject Teams teams;
  @Inject Submissions submissions;
  @Inject Cases cases;

  /** The actor's team, held until the transaction ends. */
  Team lock(Actor actor, UUID teamId) {
    Team team = teams.lock(teamId).orElseThrow(OwnTeam::notFound);
    if (members(team).stream().noneMatch(member -> actor.is(member.getPersonId()))) {
      throw notFound();
    }
    return team;
  }

  /** The solution of the actor's team, held until the transaction ends. */
  Submission lockSolution(Actor actor, UUID submissionId) {
    Submission submission = submissions.lock(submissionId).orElseThrow(OwnTeam::notFound);
    boolean own =
        teams
            .ofPerson(submission.getChallengeId(), actor.personId())
            .filter(submission.getTeamId()::equals)
            .isPresent();
    if (!own) {
      throw notFound();
    }
    return submission;
  }

  List<TeamMember> members(Team team) {
    return teams.members(team.getId());
  }

  Case challengeOf(UUID challengeId) {
    return cases.find(challengeId).orElseThrow(OwnTeam::notFound);
  }

  private static Refusal notFound() {
    return new Refusal(RefusalCode.NOT_FOUND);
  }
}
