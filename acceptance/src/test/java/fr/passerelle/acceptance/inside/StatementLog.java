package fr.passerelle.acceptance.inside;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * What the database was asked during one use case, by its own log. The transaction is found by the
 * person whose signed context begins it; its connection serves nobody else until it ends. Preparing
 * a statement is not counted: a connection does it once.
 */
final class StatementLog {
  private static final int WARMING = 5;
  private static final String END = "set autocommit=1";

  private StatementLog() {}

  /**
   * @param data statements that ask or change something
   * @param frame those around them: begin with the context, and commit with the context cleared
   */
  record Counted(int data, int frame) {}

  /** Counts when the use case has run often enough for each connection to know its statements. */
  static Counted of(UUID person, Callable<?> useCase) throws Exception {
    for (int i = 0; i < WARMING; i++) {
      useCase.call();
    }
    try (Connection core = Root.connection();
        Statement sql = core.createStatement()) {
      sql.execute("SET GLOBAL log_output = 'TABLE'");
      sql.execute("TRUNCATE TABLE mysql.general_log");
      sql.execute("SET GLOBAL general_log = ON");
      try {
        useCase.call();
      } finally {
        sql.execute("SET GLOBAL general_log = OFF");
      }
      return count(sql, person);
    }
  }

  private static Counted count(Statement sql, UUID person) throws SQLException {
    String begin = "@person='" + person + "'";
    int data = 0;
    int frame = 0;
    String thread = null;
    try (ResultSet log =
        sql.executeQuery(
            "SELECT thread_id, argument FROM mysql.general_log"
                + " WHERE command_type IN ('Query', 'Execute')")) {
      while (log.next()) {
        String statement = log.getString(2);
        if (thread == null
            && statement.startsWith("set autocommit=0")
            && statement.contains(begin)) {
          thread = log.getString(1);
          frame++;
        } else if (log.getString(1).equals(thread)) {
          if (statement.startsWith(END)) {
            return new Counted(data, frame + 1);
          }
          if (statement.equalsIgnoreCase("commit")) {
            frame++;
          } else {
            data++;
          }
        }
      }
    }
    throw new IllegalStateException("The log shows no whole transaction of " + person);
  }
}
