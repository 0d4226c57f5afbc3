package fr.passerelle.api.calls;

import fr.passerelle.api.security.BearerPrincipal;
import fr.passerelle.shared.Actor;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;

/** Who makes the present call, and in which tenant. */
@RequestScoped
public class Caller {
  private Actor actor;
  private BearerPrincipal principal;
  private Locale locale;
  private String call;

  void is(Actor who, BearerPrincipal proof, Locale language, String what) {
    actor = who;
    principal = proof;
    locale = language;
    call = what;
  }

  /** The caller in the tenant of the address, or outside any where it names none. */
  public Actor actor() {
    return actor;
  }

  /** What the caller's token says of them. */
  public BearerPrincipal principal() {
    return principal;
  }

  /** Method and address of the call. */
  String call() {
    return call;
  }

  /** French or English, as the call asks. */
  public Locale locale() {
    return locale;
  }
}
