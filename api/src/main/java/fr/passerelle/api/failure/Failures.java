package fr.passerelle.api.failure;

import fr.passerelle.api.failure.Problem.Kind;
import fr.passerelle.shared.Causes;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Everything else that ends a call: a call that nobody can read, a wrong address, our own faults.
 */
@Provider
public class Failures implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(Failures.class.getName());
  private static final int RETRY_SECONDS = 5;

  @Context HttpHeaders headers;

  @Override
  public Response toResponse(Throwable failure) {
    Kind kind = kind(failure);
    return Response.fromResponse(answer(kind, failure))
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge(kind))
        .header(HttpHeaders.RETRY_AFTER, kind.status() == 503 ? RETRY_SECONDS : null)
        .build();
  }

  private Response answer(Kind kind, Throwable failure) {
    if (kind.status() < 500 || failure instanceof ProblemException) {
      return Problems.of(kind, headers, null);
    }
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.SEVERE, failure, () -> "Call failed, reference " + reference);
    return Problems.of(kind, headers, reference);
  }

  private static String challenge(Kind kind) {
    return switch (kind) {
      case TOKEN_REQUIRED -> "Bearer realm=\"passerelle\"";
      case TOKEN_INVALID -> "Bearer realm=\"passerelle\", error=\"invalid_token\"";
      default -> null;
    };
  }

  static Kind kind(Throwable failure) {
    if (failure instanceof ProblemException problem) {
      return problem.kind();
    }
    if (failure instanceof WebApplicationException answered && !unreadable(failure)) {
      return switch (answered.getResponse().getStatus()) {
        case 404 -> Kind.NO_SUCH_ADDRESS;
        case 405 -> Kind.METHOD_NOT_ALLOWED;
        case 406 -> Kind.NOT_ACCEPTABLE;
        case 415 -> Kind.MEDIA_TYPE_UNKNOWN;
        default -> answered.getResponse().getStatus() < 500 ? Kind.MALFORMED : Kind.FAILED;
      };
    }
    if (unreadable(failure)) {
      return Kind.MALFORMED;
    }
    return databaseAway(failure) ? Kind.UNAVAILABLE : Kind.FAILED;
  }

  private static boolean unreadable(Throwable failure) {
    return Causes.of(failure)
        .anyMatch(e -> e instanceof JsonbException || e instanceof JsonException);
  }

  /** SQLSTATE 08: no connection, or a lost one; the pool's own refusal has no state. */
  private static boolean databaseAway(Throwable failure) {
    return Causes.sql(failure)
        .anyMatch(sql -> sql.getSQLState() == null || sql.getSQLState().startsWith("08"));
  }
}
