package fr.passerelle.health;

import fr.passerelle.datasource.Serving;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready: all three applications answer, and the database does. */
@Readiness
@ApplicationScoped
public class AllServe implements HealthCheck {
  private static final int DATABASE_SECONDS = 3;

  @Resource(lookup = "jdbc/passerelle")
  DataSource database;

  @Override
  public HealthCheckResponse call() {
    Set<String> missing = Serving.missing();
    boolean answers = databaseAnswers();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("passerelle").status(missing.isEmpty() && answers);
    response.withData("database", answers);
    if (!missing.isEmpty()) {
      response.withData("missing", String.join(" ", missing.stream().map(AllServe::name).toList()));
    }
    return response.build();
  }

  private static String name(String contextPath) {
    return contextPath.isEmpty() ? "/" : contextPath;
  }

  private boolean databaseAnswers() {
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement()) {
      sql.setQueryTimeout(DATABASE_SECONDS);
      return sql.execute("SELECT 1");
    } catch (SQLException e) {
      return false;
    }
  }
}
