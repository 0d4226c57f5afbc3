package fr.passerelle.web.routing;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.tenancy.TenantSummary;
import fr.passerelle.web.signin.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;

/** Who asks in this request, and in which tenant. The router sets it before the page begins. */
@RequestScoped
public class CurrentActor {
  private Actor actor = Actor.visitor(null);
  private SignedIn person;

  void stand(Actor standing, SignedIn signedIn) {
    actor = standing;
    person = signedIn;
  }

  /** What every use case takes first. */
  public Actor actor() {
    return actor;
  }

  /** Who signed in, as the identity provider names them; empty for a visitor. */
  public Optional<SignedIn> person() {
    return Optional.ofNullable(person);
  }

  /** The tenant of the address; null outside any tenant. */
  public TenantSummary tenant() {
    return actor.tenant();
  }

  public Set<Role> roles() {
    return actor.roles();
  }
}
