package fr.passerelle.api.decision;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Creation;
import fr.passerelle.api.calls.Made;
import fr.passerelle.decision.DecideSubmission;
import fr.passerelle.decision.DecisionForm;
import fr.passerelle.decision.DecisionView;
import fr.passerelle.decision.ReadDecision;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The decision on a solution, with its reason. */
@Path("v1/tenants/{slug}/submissions/{submissionId}/decision")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class DecisionsResource {
  @Inject Caller caller;
  @Inject Creation creation;
  @Inject DecideSubmission decideSubmission;
  @Inject ReadDecision readDecision;

  @PathParam("submissionId")
  UUID submissionId;

  @GET
  @Operation(operationId = "readDecision", summary = "What was decided on a solution")
  public DecisionView read() {
    return readDecision
        .handle(caller.actor(), submissionId)
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
  }

  @POST
  @Operation(operationId = "decideSubmission", summary = "Decide, once; the team gets a mail")
  @APIResponse(
      responseCode = "201",
      description = "The decision",
      content = @Content(schema = @Schema(implementation = DecisionView.class)))
  public Response decide(@HeaderParam("Idempotency-Key") String key, DecisionForm decision) {
    return creation.once(
        key,
        decision,
        () -> {
          decideSubmission.handle(caller.actor(), submissionId, decision);
          return new Made("/submissions/" + submissionId + "/decision", null, read());
        });
  }
}
