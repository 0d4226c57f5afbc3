package fr.passerelle.api.failure;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A rule said no. */
@Provider
public class Refusals implements ExceptionMapper<Refusal> {
  /** How a program learns that it needs another sign-in, not another token (RFC 9470). */
  private static final String STEP_UP =
      "Bearer realm=\"passerelle\", error=\"insufficient_user_authentication\", acr_values=\"2\"";

  @Inject Caller caller;
  @Inject Clock clock;
  @Context HttpHeaders headers;

  @Override
  public Response toResponse(Refusal no) {
    Actor actor = caller.actor();
    Response answer = Problems.of(no, actor == null ? null : actor.zone(), headers);
    return switch (no.code()) {
      case TRY_LATER ->
          Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, seconds(no)).build();
      case SECOND_FACTOR_NEEDED ->
          Response.fromResponse(answer).header(HttpHeaders.WWW_AUTHENTICATE, STEP_UP).build();
      default -> answer;
    };
  }

  private long seconds(Refusal later) {
    Instant from = (Instant) later.args().get(0);
    return Math.max(1, Duration.between(clock.instant(), from).toSeconds() + 1);
  }
}
