package fr.passerelle.api.failure;

import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem document (RFC 9457).
 *
 * @param type {@code about:blank}: {@code code} says more than an address could
 * @param title the phrase of the status
 * @param status the HTTP status once more
 * @param code which rule said no: a RefusalCode, or a {@link Kind}
 * @param detail what happened and what to do, in the caller's language
 * @param field the property of the request that is refused, as {@code criteria[1].weight}; absent
 *     where the whole call is
 * @param reference what to quote to whoever runs the server; present where the server failed
 */
@Schema(description = "What went wrong and what to do about it (RFC 9457)")
public record Problem(
    String type,
    String title,
    int status,
    String code,
    String detail,
    String field,
    String reference) {
  public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  /** Problems of a call itself, before any rule was asked. */
  public enum Kind {
    /** The body is not what the operation reads. */
    MALFORMED(400),
    TOKEN_REQUIRED(401),
    /** The token is over, for somebody else, or not ours. */
    TOKEN_INVALID(401),
    NO_SUCH_ADDRESS(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    MEDIA_TYPE_UNKNOWN(415),
    /** {@code If-Match} names no version that there was. */
    VERSION_UNKNOWN(412),
    /** {@code If-Match} is missing. */
    VERSION_REQUIRED(428),
    FAILED(500),
    /** The identity provider is away, so nothing can be said of the token. */
    IDENTITY_PROVIDER_AWAY(503),
    /** The database is away. */
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }
}
