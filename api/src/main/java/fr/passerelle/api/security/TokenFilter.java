package fr.passerelle.api.security;

import fr.passerelle.api.failure.Problem.Kind;
import fr.passerelle.api.failure.ProblemException;
import fr.passerelle.audit.Origin;
import fr.passerelle.shared.RateLimits;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Takes {@code Authorization: Bearer} before anything else is looked at; no call goes without but
 * those by which a company gets its space.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class TokenFilter implements ContainerRequestFilter {
  private static final String SCHEME = "Bearer ";
  private static final Pattern OPEN_TO_VISITORS =
      Pattern.compile("GET v1/slugs/[^/]+|POST v1/sign-ups|GET v1/sign-ups/[^/]+");
  private static final String PRINCIPAL = BearerPrincipal.class.getName();

  /** A program that goes on with a token that is over has its answer by then. */
  private static final int REFUSED_A_MINUTE = 60;

  @Inject ProviderTokens provider;
  @Inject RateLimits limits;

  /** Who makes the call; null for a visitor. */
  public static BearerPrincipal principal(ContainerRequestContext request) {
    return (BearerPrincipal) request.getProperty(PRINCIPAL);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header == null && isOpenToVisitors(request)) {
      return;
    }
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new ProblemException(Kind.TOKEN_REQUIRED);
    }
    request.setProperty(PRINCIPAL, check(header.substring(SCHEME.length()).strip()));
  }

  private static boolean isOpenToVisitors(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    String call = request.getMethod() + " " + (path.startsWith("/") ? path.substring(1) : path);
    return OPEN_TO_VISITORS.matcher(call).matches();
  }

  private BearerPrincipal check(String token) {
    try {
      return provider.tokens().check(token).orElseThrow(this::refused);
    } catch (KeysAway e) {
      throw new ProblemException(Kind.IDENTITY_PROVIDER_AWAY);
    }
  }

  /**
   * Counts tokens that do not hold by where they come from, and answers TRY_LATER to too many.
   * Those that hold are never counted: a whole school may call from one address.
   */
  private ProblemException refused() {
    limits.take("token " + Origin.present().place(), REFUSED_A_MINUTE, Duration.ofMinutes(1));
    return new ProblemException(Kind.TOKEN_INVALID);
  }
}
