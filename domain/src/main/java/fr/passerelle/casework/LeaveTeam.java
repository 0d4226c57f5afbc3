package fr.passerelle.casework;

import fr.passerelle.audit.Audit;
import fr.passerelle.files.DiscardFile;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Leaves a team that has not handed in yet; the last one out ends it, a captain is followed by the
 * eldest member.
 */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class LeaveTeam {
  @Inject OwnTeam ownTeam;
  @Inject Teams teams;
  @Inject Submissions submissions;
  @Inject DiscardFile discardFile;
  @Inject Audit audit;

  public void handle(Actor actor, UUID teamId) {
    Team team = ownTeam.lock(actor, teamId);
    Submission solution = submissions.lockOfTeam(teamId).orElseThrow();
    if (solution.handedIn()) {
      throw new Refusal(RefusalCode.HANDED_IN_ALREADY);
    }
    List<TeamMember> members = ownTeam.members(team);
    List<TeamMember> staying =
        members.stream().filter(member -> !actor.is(member.getPersonId())).toList();
    members.stream().filter(member -> actor.is(member.getPersonId())).forEach(teams::remove);
    if (staying.isEmpty()) {
      end(actor, team, solution);
    } else {
      team.goOnWith(staying);
    }
    audit.record(actor, "LeaveTeam", teamId, team.getName());
  }

  private void end(Actor actor, Team team, Submission solution) {
    List<DeliverableFile> files = submissions.files(solution.getId());
    teams.end(team, solution);
    files.forEach(file -> discardFile.handle(actor, file.fileId()));
  }
}
