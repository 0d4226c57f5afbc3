package fr.passerelle.audit;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/** Writes the tenant's audit log. An entry stands or falls with the transaction of the act. */
@ApplicationScoped
public class Audit {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject Clock clock;

  /**
   * @param act the use case, as {@code InviteContributor}
   * @param about the thing as people name it
   */
  public void record(Actor actor, String act, UUID target, String about) {
    record(actor, act, target, Details.about(about));
  }

  /**
   * @param act the use case, as {@code InviteContributor}
   */
  public void record(Actor actor, String act, UUID target, Details details) {
    em.persist(
        new AuditEntry(
            Ids.next(), clock.instant(), actor.personId(), act, target, details, Origin.present()));
  }
}
