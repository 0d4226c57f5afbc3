package fr.passerelle.web.failure;

import fr.passerelle.shared.Refusal;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What went wrong with a request, and how it is called: in our log and on the reader's page. */
public final class Failure {
  private static final Logger LOG = Logger.getLogger(Failure.class.getName());
  private static final String REFERENCE = Failure.class.getName();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 8;

  private Failure() {}

  /** The refusal behind what was thrown, if there is one. */
  public static Optional<Refusal> refusal(Throwable thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof Refusal refusal) {
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }

  /** Writes the log and keeps the reference for the page. */
  public static String log(ServletRequest request, Throwable thrown) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    String reference = letters.toString();
    LOG.log(Level.SEVERE, "Failure " + reference, thrown);
    request.setAttribute(REFERENCE, reference);
    return reference;
  }

  /** The reference of the failure on this request; null where nothing failed. */
  public static String referenceOf(ServletRequest request) {
    return (String) request.getAttribute(REFERENCE);
  }

  /** 503 where the database does not answer, else 500. */
  public static int status(Throwable thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      boolean noConnection =
          e instanceof SQLException sql
              && sql.getSQLState() != null
              && sql.getSQLState().startsWith("08");
      if (noConnection || e.getClass().getSimpleName().equals("PoolingException")) {
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      }
    }
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  /** The status of a page whose reading is refused. */
  public static int status(Refusal refusal) {
    return switch (refusal.code()) {
      case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
      case NOT_ALLOWED, SIGN_IN_FIRST -> HttpServletResponse.SC_FORBIDDEN;
      case BUSY -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      default -> HttpServletResponse.SC_CONFLICT;
    };
  }
}
