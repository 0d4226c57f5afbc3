package fr.passerelle.api.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/**
 * Takes {@code Authorization: Bearer}. A token that does not hold is refused even where none is
 * needed; no session is ever made.
 */
@Alternative
@Priority(100)
@ApplicationScoped
public class BearerMechanism implements HttpAuthenticationMechanism {
  private static final String SCHEME = "Bearer ";
  private static final String CHALLENGE = "Bearer realm=\"passerelle\"";

  /** The role of every caller with a token; what they may do is decided a tenant at a time. */
  public static final String ROLE = "person";

  @Inject ProviderTokens provider;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return context.isProtected()
          ? refuse(response, CHALLENGE, "A token is needed.")
          : context.doNothing();
    }
    try {
      Optional<BearerPrincipal> principal =
          provider.tokens().check(header.substring(SCHEME.length()).strip());
      return principal.isPresent()
          ? context.notifyContainerAboutLogin(principal.get(), Set.of(ROLE))
          : refuse(
              response,
              CHALLENGE + ", error=\"invalid_token\"",
              "The token does not hold: it is over, for somebody else, or not ours.");
    } catch (KeysAway e) {
      response.setHeader("Retry-After", "5");
      return answer(
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "IDENTITY_PROVIDER_AWAY",
          "Service Unavailable",
          "The token cannot be checked at the moment.");
    }
  }

  private static AuthenticationStatus refuse(
      HttpServletResponse response, String challenge, String detail) {
    response.setHeader("WWW-Authenticate", challenge);
    return answer(
        response, HttpServletResponse.SC_UNAUTHORIZED, "SIGN_IN_FIRST", "Unauthorized", detail);
  }

  /** A problem document (RFC 9457); the texts are ours, so nothing in them needs an escape. */
  private static AuthenticationStatus answer(
      HttpServletResponse response, int status, String code, String title, String detail) {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    try {
      response
          .getWriter()
          .write(
              "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}"
                  .formatted(title, status, code, detail));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }
}
