package fr.passerelle.web.failure;

import fr.passerelle.shared.Causes;
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
    return Causes.of(thrown).filter(Refusal.class::isInstance).map(Refusal.class::cast).findFirst();
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
    boolean away = Causes.of(thrown).anyMatch(Failure::meansNoDatabase);
    return away
        ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
        : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  private static boolean meansNoDatabase(Throwable cause) {
    boolean noConnection =
        cause instanceof SQLException sql
            && sql.getSQLState() != null
            && sql.getSQLState().startsWith("08");
    return noConnection || cause.getClass().getSimpleName().equals("PoolingException");
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
