package fr.passerelle.jobs;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A data source that hands out the connection of the running transaction, and leaves it open. A
 * second one from the pool would do the same work; but where each of many transactions holds one
 * and waits for another, none of them ends.
 */
final class OneConnection {
  private OneConnection() {}

  static DataSource of(Supplier<Connection> present) {
    return proxy(
        DataSource.class,
        (self, method, args) -> {
          if (method.getName().equals("getConnection")) {
            return leftOpen(present.get());
          }
          throw new UnsupportedOperationException(method.getName());
        });
  }

  private static Connection leftOpen(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, args) -> {
          if (method.getName().equals("close")) {
            return null;
          }
          try {
            return method.invoke(connection, args);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            OneConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
