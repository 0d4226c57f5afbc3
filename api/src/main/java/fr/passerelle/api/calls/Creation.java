package fr.passerelle.api.calls;

import fr.passerelle.idempotency.AnswerOnce;
import fr.passerelle.idempotency.KeptAnswer;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Settings;
import fr.passerelle.shared.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Answers calls that make something, once for each key. */
@ApplicationScoped
public class Creation {
  private static final int CREATED = Response.Status.CREATED.getStatusCode();

  private final Jsonb json = JsonbBuilder.create();

  @Inject Caller caller;
  @Inject AnswerOnce answerOnce;
  @Inject Settings settings;

  /**
   * @param key the call's {@code Idempotency-Key}; null for none
   * @param request all that the caller said, to know the same call again
   */
  public Response once(String key, Object request, Supplier<Made> deed) {
    Supplier<KeptAnswer> answer = () -> answer(deed.get());
    if (key == null) {
      return response(answer.get());
    }
    String hash = Sha256.of(caller.call() + "\n" + json.toJson(request));
    try {
      return response(answerOnce.handle(caller.actor(), key, hash, answer));
    } catch (Refusal no) {
      if (no.code() != RefusalCode.ALREADY_THERE) {
        throw no;
      }
      // A twin of this call may have been quicker by a moment: then its answer is there now.
      return response(answerOnce.handle(caller.actor(), key, hash, answer));
    }
  }

  private KeptAnswer answer(Made made) {
    return new KeptAnswer(
        CREATED,
        made.path() == null ? null : address(made.path()),
        made.version() == null ? null : "\"" + made.version() + "\"",
        made.body() == null ? "" : json.toJson(made.body()));
  }

  /** Built on the address we are known by, never on the one a call was sent to. */
  private String address(String path) {
    return settings.url() + "/api/v1/tenants/" + caller.actor().tenant().slug() + path;
  }

  private static Response response(KeptAnswer answer) {
    Response.ResponseBuilder response = Response.status(answer.status());
    if (!answer.body().isEmpty()) {
      response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
    }
    return response
        .header(HttpHeaders.LOCATION, answer.location())
        .header(HttpHeaders.ETAG, answer.etag())
        .build();
  }
}
