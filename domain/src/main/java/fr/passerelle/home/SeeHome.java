package fr.passerelle.home;

import fr.passerelle.home.Waiting.Kind;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The person's page over all their tenants, in four statements whatever their number. */
@UseCase
@Allows(Allows.Kind.PEOPLE)
public class SeeHome {
  @Inject HomeViews views;
  @Inject Clock clock;

  public Home handle(Actor actor) {
    Instant now = clock.instant();
    List<Waiting> waiting = new ArrayList<>();
    for (Standing standing : views.challenges()) {
      waiting.addAll(waiting(standing, now));
    }
    waiting.sort(
        Comparator.comparing(Waiting::deadline, Comparator.nullsLast(Comparator.naturalOrder())));
    return new Home(views.tenants(), List.copyOf(waiting), views.news());
  }

  /** What a challenge asks of the person, by where it stands and what they are in it. */
  static List<Waiting> waiting(Standing standing, Instant now) {
    List<Waiting> waiting = new ArrayList<>();
    boolean open = standing.open() && !standing.past(now);
    if (open && standing.roles().contains(Role.CONTRIBUTOR)) {
      if (standing.teamId() == null && standing.guest()) {
        waiting.add(
            standing.waits(standing.termsAccepted() ? Kind.FORM_TEAM : Kind.ACCEPT_TERMS, 1));
      } else if (standing.teamId() != null && standing.latestVersion() == 0) {
        waiting.add(standing.waits(Kind.HAND_IN, 1));
      } else if (standing.teamId() != null && standing.draftIsNewer()) {
        waiting.add(standing.waits(Kind.IMPROVE, 1));
      }
    }
    if (!open) {
      if (standing.open() && standing.toJudge() > 0) {
        waiting.add(standing.waits(Kind.JUDGE, standing.toJudge()).withoutDeadline());
      }
      if (standing.open() && standing.toDecide() > 0) {
        waiting.add(standing.waits(Kind.DECIDE, standing.toDecide()).withoutDeadline());
      }
      if (standing.toThank() > 0) {
        waiting.add(standing.waits(Kind.THANK, standing.toThank()).withoutDeadline());
      }
    }
    return waiting;
  }
}
