package fr.passerelle.signup;

import fr.passerelle.invitation.Token;
import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import fr.passerelle.tenancy.OpenTenant;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Opens the space: the tenant with the person as its owner, in one transaction with the job that
 * makes its organization. Of many parallel calls one opens it; the same person calling again is led
 * on. Refuses another address than the sign-up's, one that is not verified, and a person who has
 * opened {@link #SPACES} already.
 */
@UseCase
@Allows(Kind.PEOPLE)
public class ConfirmSignUp {
  static final int SPACES = 3;

  /** The colour that a space has until its owner chooses one: our own. */
  private static final String COLOUR = "#1f4a8c";

  @Inject SignUps signUps;
  @Inject Jobs jobs;
  @Inject OpenTenant openTenant;
  @Inject Clock clock;

  /** The slug of the space. */
  public String handle(Actor actor, String token) {
    OpenedSpace space = signUps.open(new Token(token).hash(), clock.instant(), COLOUR, SPACES);
    if (space.now()) {
      jobs.schedule(Jobs.CREATE_ORGANIZATION, new Job(space.tenant(), space.signUp()));
      openTenant.forget(space.slug(), actor.personId());
    }
    return space.slug();
  }
}
