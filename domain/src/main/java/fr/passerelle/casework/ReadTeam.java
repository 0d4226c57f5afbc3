package fr.passerelle.casework;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * The team, for its members. Managers, and observers of the same school, see it without the join
 * code; jurors see neither code nor names.
 */
@UseCase
@Allows(Kind.MEMBERS)
public class ReadTeam {
  @Inject Teams teams;
  @Inject Submissions submissions;
  @Inject Readership readership;

  public TeamView handle(Actor actor, UUID teamId) {
    Team team = teams.find(teamId).orElseThrow(ReadTeam::notFound);
    List<TeamPerson> people = teams.people(teamId);
    boolean own = people.stream().anyMatch(person -> actor.is(person.personId()));
    boolean named = own || actor.holds(Role.MANAGER) || readership.sharesSchool(actor, people);
    if (!named && !actor.holds(Role.JUROR)) {
      throw notFound();
    }
    return new TeamView(
        teamId,
        team.getChallengeId(),
        team.getName(),
        own ? team.getJoinCode() : null,
        named
            ? people.stream().map(person -> person.view(team.getCaptainId())).toList()
            : List.of(),
        submissions.ofTeam(teamId).orElse(null));
  }

  private static Refusal notFound() {
    return new Refusal(RefusalCode.NOT_FOUND);
  }
}
