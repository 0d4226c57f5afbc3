package fr.passerelle.datasource;

import fr.passerelle.datasource.TenantContext.Bound;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Set;

/**
 * A physical connection that carries the tenant. The server begins a transaction by switching
 * autocommit off and ends it by switching it on; the signed context rides on these two statements,
 * so that it costs no round trip and is cleared on every path. Switching it on commits, so that a
 * commit is the end, and what the server switches on after it is on already.
 */
final class TenantConnection implements InvocationHandler {
  private static final Set<String> OPENS_STATEMENT =
      Set.of("prepareStatement", "createStatement", "prepareCall");

  /** Invalid authorization: the pool must not take it for a broken connection. */
  private static final String DENIED = "28000";

  /**
   * An UPDATE or DELETE through a view tests the writer's condition before the view's: were the
   * whole table read, that condition would see foreign rows. So reading a whole table costs more
   * than any range of the tenant's own. The server's own setting says the same; it may be lost at a
   * restart.
   */
  private static final String NEVER_SCAN = "set optimizer_scan_setup_cost=1000000";

  /** Seconds: nobody looks at a page for the fifty that the server would wait for a row. */
  private static final String WAIT_NOT_LONG = "set innodb_lock_wait_timeout=10";

  private final org.mariadb.jdbc.Connection physical;
  private final Signature signature;
  private final Clock clock;
  private final Statement switcher;
  private Bound bound;

  private TenantConnection(org.mariadb.jdbc.Connection physical, Signature signature, Clock clock)
      throws SQLException {
    this.physical = physical;
    this.signature = signature;
    this.clock = clock;
    this.switcher = physical.createStatement();
    change(NEVER_SCAN);
    change(WAIT_NOT_LONG);
  }

  static Connection wrap(Connection raw, Signature signature, Clock clock) throws SQLException {
    var handler =
        new TenantConnection(raw.unwrap(org.mariadb.jdbc.Connection.class), signature, clock);
    return (Connection)
        Proxy.newProxyInstance(
            TenantConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
    String name = method.getName();
    if (OPENS_STATEMENT.contains(name)) {
      refuseOtherTenant();
    }
    return switch (name) {
      case "setAutoCommit" -> {
        if ((Boolean) args[0]) {
          end();
        } else {
          begin();
        }
        yield null;
      }
      case "commit" -> {
        end();
        yield null;
      }
      case "unwrap" -> {
        // Handing out the physical connection would go round the checks here.
        if (!((Class<?>) args[0]).isInstance(proxy)) {
          throw new SQLException("Not a wrapper for " + args[0]);
        }
        yield proxy;
      }
      case "isWrapperFor" -> ((Class<?>) args[0]).isInstance(proxy);
      case "equals" -> proxy == args[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> "TenantConnection[" + physical.getThreadId() + "]";
      default -> delegate(method, args);
    };
  }

  private Object delegate(Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(physical, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void refuseOtherTenant() throws SQLException {
    if (bound != null && !bound.equals(TenantContext.current())) {
      throw new SQLException("The tenant changed inside a transaction", DENIED);
    }
  }

  private void begin() throws SQLException {
    refuseOtherTenant();
    if (bound != null) {
      return;
    }
    Bound now = TenantContext.current();
    long until = clock.instant().getEpochSecond() + Signature.SECONDS;
    change(
        now.isNobody()
            ? "set autocommit=0"
            : "set autocommit=0,@tenant=%d,@person='%s',@tuntil=%d,@tsig='%s'"
                .formatted(
                    now.tenant(),
                    now.person() == null ? "" : now.person(),
                    until,
                    signature.of(physical.getThreadId(), now, until)));
    bound = now;
  }

  private void end() throws SQLException {
    if (bound == null) {
      return;
    }
    change(
        bound.isNobody()
            ? "set autocommit=1"
            : "set autocommit=1,@tenant=null,@person=null,@tuntil=null,@tsig=null");
    bound = null;
  }

  /** A connection of which nobody knows what it carries must not serve anybody again. */
  private void change(String sql) throws SQLException {
    try {
      switcher.execute(sql);
    } catch (SQLException e) {
      try {
        physical.abort(Runnable::run);
      } catch (SQLException alsoFailed) {
        e.addSuppressed(alsoFailed);
      }
      throw e;
    }
  }
}
