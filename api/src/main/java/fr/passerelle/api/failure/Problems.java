package fr.passerelle.api.failure;

import fr.passerelle.api.calls.Languages;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalWords;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Writes problem documents. */
final class Problems {
  private static final String BUNDLE = "fr.passerelle.api.problems";

  /** Statuses that the standard enumeration of Jakarta REST has no phrase for. */
  private static final Map<Integer, String> MORE_PHRASES =
      Map.of(422, "Unprocessable Content", 429, "Too Many Requests", 507, "Insufficient Storage");

  private Problems() {}

  static Response of(Refusal no, ZoneId zone, HttpHeaders headers) {
    String detail = RefusalWords.of(no, language(headers), zone == null ? ZoneOffset.UTC : zone);
    return answer(RefusalStatus.of(no.code()), no.code().name(), detail, no.field(), null);
  }

  static Response of(Problem.Kind kind, HttpHeaders headers, String reference) {
    String detail =
        ResourceBundle.getBundle(BUNDLE, language(headers), Problems.class.getClassLoader())
            .getString(kind.name());
    return answer(kind.status(), kind.name(), detail, null, reference);
  }

  private static Response answer(
      int status, String code, String detail, String field, String reference) {
    return Response.status(status, phrase(status))
        .type(Problem.MEDIA_TYPE)
        .entity(new Problem("about:blank", phrase(status), status, code, detail, field, reference))
        .build();
  }

  private static String phrase(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null ? MORE_PHRASES.getOrDefault(status, "") : known.getReasonPhrase();
  }

  private static Locale language(HttpHeaders headers) {
    return Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
