package fr.passerelle.membership;

import fr.passerelle.datasource.Seal;
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

  /** Refuses with NOT_ALLOWED what is not the actor's own, and somebody who was forgotten. */
  public void handle(Actor actor, PersonClaims claims) {
    if (!actor.is(claims.id())) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    Person known = em.find(Person.class, claims.id());
    if (known != null && known.says(claims)) {
      return;
    }
    Instant now = clock.instant();
    Seal seal =
        Seal.of(
            claims.id(),
            claims.email(),
            claims.emailVerified(),
            claims.displayName(),
            claims.locale(),
            now);
    if (!doors.yes(
        "app.know_me(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        claims.email(),
        claims.emailVerified(),
        claims.displayName(),
        claims.locale(),
        now,
        seal.until(),
        seal.proof())) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    if (known != null) {
      em.refresh(known);
    }
  }
}
