package fr.passerelle.shared;

import fr.passerelle.datasource.TenantContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * One transaction inside one tenant. The tenant is entered before the first statement, because the
 * database takes its signed context from the statement that begins the transaction; changes are
 * flushed before the commit, so that what the database refuses becomes a {@link Refusal} rather
 * than a failed commit.
 */
@ApplicationScoped
public class TenantTransaction {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Resource UserTransaction transaction;

  /**
   * @param tenant the tenant's number, 0 for none
   * @param person the person on whose behalf the work is done; null for nobody
   */
  public <R> R run(int tenant, UUID person, Callable<R> work) throws Exception {
    if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
      requireSame(tenant, person);
      return work.call();
    }
    try (TenantContext.Scope scope = TenantContext.enter(tenant, person)) {
      transaction.begin();
      boolean done = false;
      try {
        R result = work.call();
        em.flush();
        done = true;
        return result;
      } catch (OptimisticLockException e) {
        throw new Refusal(RefusalCode.CHANGED_MEANWHILE, e);
      } catch (PersistenceException e) {
        throw Crowd.isBehind(e)
            ? new Refusal(RefusalCode.BUSY, e)
            : DuplicateKey.isBehind(e) ? new Refusal(RefusalCode.ALREADY_THERE, e) : e;
      } finally {
        if (done) {
          transaction.commit();
        } else {
          transaction.rollback();
        }
      }
    }
  }

  private static void requireSame(int tenant, UUID person) {
    var bound = TenantContext.current();
    if (bound.tenant() != tenant || !java.util.Objects.equals(bound.person(), person)) {
      throw new IllegalStateException("Another tenant's transaction is open");
    }
  }
}
