package fr.passerelle.api.recognition;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Creation;
import fr.passerelle.api.calls.Made;
import fr.passerelle.recognition.BrowseThanks;
import fr.passerelle.recognition.ThankContributor;
import fr.passerelle.recognition.ThanksRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who took part in a challenge, and who has been thanked. */
@Path("v1/tenants/{slug}/challenges/{challengeId}/thanks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ThanksResource {
  @Inject Caller caller;
  @Inject Creation creation;
  @Inject BrowseThanks browseThanks;
  @Inject ThankContributor thankContributor;

  @PathParam("challengeId")
  UUID challengeId;

  @GET
  @Operation(operationId = "browseThanks", summary = "Whom to thank, and who has been thanked")
  public List<ThanksRow> browse() {
    return browseThanks.handle(caller.actor(), challengeId);
  }

  @POST
  @Operation(operationId = "thankContributor", summary = "Thank somebody; they get a mail")
  @APIResponse(
      responseCode = "201",
      description = "They are thanked",
      content = @Content(schema = @Schema(implementation = ThankYou.class)))
  public Response thank(@HeaderParam("Idempotency-Key") String key, ThankYou thanks) {
    return creation.once(
        key,
        thanks,
        () -> {
          thankContributor.handle(caller.actor(), challengeId, thanks.personId(), thanks.message());
          return new Made(null, null, thanks);
        });
  }

  /**
   * @param message what they read, at most 2,000 characters
   */
  public record ThankYou(UUID personId, String message) {}
}
