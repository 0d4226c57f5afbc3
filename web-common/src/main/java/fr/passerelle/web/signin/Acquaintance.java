package fr.passerelle.web.signin;

import fr.passerelle.membership.KnowPerson;
import fr.passerelle.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Writes down who signed in, with the first page that they open. Not during the sign-in itself,
 * where the container offers no transaction yet.
 */
@ApplicationScoped
public class Acquaintance {
  static final String MADE = Acquaintance.class.getName();

  @Inject KnowPerson knowPerson;

  public void make(HttpServletRequest request) {
    SignedIn person = SignedIn.of(request).orElse(null);
    HttpSession session = request.getSession(false);
    if (person != null && session != null && session.getAttribute(MADE) == null) {
      knowPerson.handle(Actor.person(person.personId()), person.claims());
      session.setAttribute(MADE, Boolean.TRUE);
    }
  }
}
