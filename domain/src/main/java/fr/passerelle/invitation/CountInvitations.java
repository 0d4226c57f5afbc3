package fr.passerelle.invitation;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** How many invitations there are of each sort, counted no further than {@link #MOST}. */
@UseCase
@Requires(Role.ADMIN)
public class CountInvitations {
  /** At this number the counting stops: it says « and more ». */
  public static final int MOST = 1000;

  @Inject Invitations invitations;
  @Inject Clock clock;

  public Map<InvitationFilter, Integer> handle(Actor actor) {
    return invitations.counts(clock.instant(), MOST);
  }
}
