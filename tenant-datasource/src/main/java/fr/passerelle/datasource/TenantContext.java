package fr.passerelle.datasource;

import java.util.UUID;

/**
 * In which tenant, and on whose behalf, the current thread works. Entered before a transaction's
 * first statement, because the connection signs it into the statement that begins the transaction.
 * Lives on the server's class path: all applications share it.
 */
public final class TenantContext {
  /**
   * The number of no tenant, under which an operator of the platform works: the database shows them
   * no tenant's rows, and opens the doors for operators to nobody else.
   */
  public static final int DESK = Integer.MAX_VALUE;

  private static final Bound NOBODY = new Bound(0, null);
  private static final ThreadLocal<Bound> CURRENT = ThreadLocal.withInitial(() -> NOBODY);

  private TenantContext() {}

  /**
   * @param tenant the tenant's number; 0 for none
   * @param person the person; null for nobody
   */
  public record Bound(int tenant, UUID person) {
    public Bound {
      if (tenant < 0) {
        throw new IllegalArgumentException("Not a tenant: " + tenant);
      }
    }

    boolean isNobody() {
      return tenant == 0 && person == null;
    }
  }

  /** Restores on closing what was bound before. */
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  /** What is bound now; never null. */
  public static Bound current() {
    return CURRENT.get();
  }

  /** Enters the tenant and person until the scope is closed, by the same thread. */
  public static Scope enter(int tenant, UUID person) {
    Bound before = CURRENT.get();
    CURRENT.set(new Bound(tenant, person));
    return () -> {
      if (before.isNobody()) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    };
  }
}
