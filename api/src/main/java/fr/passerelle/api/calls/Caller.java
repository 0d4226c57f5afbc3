package fr.passerelle.api.calls;

import fr.passerelle.audit.Origin;
import fr.passerelle.membership.PersonClaims;
import fr.passerelle.shared.Actor;
import jakarta.enterprise.context.RequestScoped;

/** Who makes the present call, and in which tenant. */
@RequestScoped
public class Caller {
  private Actor actor;
  private PersonClaims claims;
  private String call;

  void is(Actor who, PersonClaims said, String what) {
    actor = who;
    claims = said;
    call = what;
  }

  /** The caller in the tenant of the address, or outside any where it names none. */
  public Actor actor() {
    return actor;
  }

  /** What the caller's token says of them, and the language; null for a visitor. */
  public PersonClaims claims() {
    return claims;
  }

  /** The network address that the call comes from. */
  public String from() {
    return Origin.present().place();
  }

  /** Method and address of the call. */
  String call() {
    return call;
  }
}
