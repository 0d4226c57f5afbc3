package fr.passerelle.casework;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Member;
import fr.passerelle.membership.Memberships;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who reads what of a solution. The team reads all of it. Others read what was handed in: managers
 * at once; jurors after the deadline, without the names of the team, and never in a challenge that
 * they take part in themselves; school staff the solutions of teams with somebody of their own
 * school. To everybody else the solution does not exist.
 */
@ApplicationScoped
public class Readership {
  @Inject Submissions submissions;
  @Inject Memberships memberships;
  @Inject Clock clock;

  /** How the actor reads the solution; refuses with NOT_FOUND where they may not. */
  public Reading open(Actor actor, UUID submissionId) {
    Solution solution =
        submissions.open(submissionId, actor.personId()).orElseThrow(Readership::notFound);
    SubmissionHead head = solution.head();
    List<TeamPerson> team = solution.team();
    if (team.stream().anyMatch(person -> actor.is(person.personId()))) {
      return new Reading(head, team, true, false);
    }
    if (!head.handedIn()) {
      throw notFound();
    }
    if (actor.holds(Role.MANAGER) || sharesSchool(actor, team)) {
      return new Reading(head, team, false, false);
    }
    if (actor.holds(Role.JUROR) && head.judged(clock.instant()) && !solution.competing()) {
      return new Reading(head, team, false, true);
    }
    throw notFound();
  }

  /** Whether the actor is school staff, and somebody of the team studies at that school. */
  boolean sharesSchool(Actor actor, List<TeamPerson> team) {
    return schoolOf(actor)
        .filter(school -> team.stream().anyMatch(person -> person.domain().equals(school)))
        .isPresent();
  }

  /** The school of an observer, as the domain of their address; empty for everybody else. */
  Optional<String> schoolOf(Actor actor) {
    return actor.holds(Role.OBSERVER) && actor.circle() == Circle.SCHOOL_STAFF
        ? memberships.member(actor.personId()).map(Member::getEmail).map(TeamPerson::domain)
        : Optional.empty();
  }

  private static Refusal notFound() {
    return new Refusal(RefusalCode.NOT_FOUND);
  }
}
