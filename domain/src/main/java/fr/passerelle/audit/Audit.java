package fr.passerelle.audit;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/** The tenant's audit log. An entry stands or falls with the transaction of the act. */
@ApplicationScoped
public class Audit {
  private static final int MOST = 1000;

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject Clock clock;

  /**
   * @param act the use case, as {@code InviteContributor}
   * @param details what changed, short; at most 1,000 characters are kept. No secrets.
   */
  public void record(Actor actor, String act, UUID target, String details) {
    String kept = details.length() > MOST ? details.substring(0, MOST) : details;
    em.persist(new AuditEntry(Ids.next(), clock.instant(), actor.personId(), act, target, kept));
  }
}
