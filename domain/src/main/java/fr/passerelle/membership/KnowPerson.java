package fr.passerelle.membership;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Doors;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;

/**
 * Writes down who has just signed in, and what the identity provider says of them now. Where an
 * imported tenant has been waiting for their address, what stands there becomes theirs.
 */
@UseCase
@Allows(Kind.PEOPLE)
public class KnowPerson {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject Doors doors;
  @Inject Clock clock;

  /** Refuses with NOT_ALLOWED when the claims are not the actor's own. */
  public void handle(Actor actor, PersonClaims claims) {
    if (!actor.is(claims.id())) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    Instant now = clock.instant();
    Person known = em.find(Person.class, claims.id());
    if (known != null && known.says(claims)) {
      return;
    }
    refuseForgotten();
    if (known == null) {
      em.persist(new Person(claims, now));
    } else {
      known.seen(claims, now);
    }
    em.flush();
    doors.call("app.take_over()");
  }

  /** A token outlives its account by minutes: it must not write back what was erased. */
  private void refuseForgotten() {
    if (!em.createNativeQuery("select 1 from my_erasure where done_at is not null")
        .setMaxResults(1)
        .getResultList()
        .isEmpty()) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
  }
}
