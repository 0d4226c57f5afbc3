package fr.passerelle.casework;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Solutions handed in, those begun last first. Managers see all at once; jurors see them after the
 * deadline, unless they take part themselves; observers see those of their own school. A list is
 * empty where its reader may see none yet.
 */
@UseCase
@Requires({Role.MANAGER, Role.JUROR, Role.OBSERVER})
public class BrowseSubmissions {
  @Inject Cases cases;
  @Inject Teams teams;
  @Inject Submissions submissions;
  @Inject Readership readership;
  @Inject Clock clock;

  /**
   * @param before the id after which to go on; null for the start
   */
  public Page<SubmissionRow> handle(Actor actor, UUID challengeId, UUID before, int limit) {
    Case challenge = cases.visible(actor, challengeId);
    int most = Page.limit(limit);
    UUID start = Ids.orLast(before);
    List<SubmissionRow> rows =
        actor.holds(Role.MANAGER) || judges(actor, challenge)
            ? submissions.page(challengeId, null, start, most + 1)
            : readership
                .schoolOf(actor)
                .map(school -> submissions.page(challengeId, school, start, most + 1))
                .orElse(List.of());
    return Page.of(rows, most, SubmissionRow::id);
  }

  private boolean judges(Actor actor, Case challenge) {
    return actor.holds(Role.JUROR)
        && challenge.judged(clock.instant())
        && teams.ofPerson(challenge.id(), actor.personId()).isEmpty();
  }
}
