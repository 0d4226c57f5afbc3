package fr.passerelle.shared;

import jakarta.persistence.EntityManager;
import java.sql.Connection;

/** The connection of the running transaction, for what the persistence provider cannot do. */
public final class RunningConnection {
  private RunningConnection() {}

  /** The provider has it from the first statement on: where there was none yet, one is run. */
  public static Connection of(EntityManager em) {
    Connection running = em.unwrap(Connection.class);
    if (running == null) {
      em.createNativeQuery("select 1").getSingleResult();
      running = em.unwrap(Connection.class);
    }
    return running;
  }
}
