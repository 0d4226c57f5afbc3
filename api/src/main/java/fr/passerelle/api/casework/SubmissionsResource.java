package fr.passerelle.api.casework;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Creation;
import fr.passerelle.api.calls.Made;
import fr.passerelle.api.calls.PageSize;
import fr.passerelle.api.calls.Versions;
import fr.passerelle.casework.BrowseSubmissions;
import fr.passerelle.casework.DraftForm;
import fr.passerelle.casework.DraftSaved;
import fr.passerelle.casework.ReadSubmission;
import fr.passerelle.casework.ReadVersion;
import fr.passerelle.casework.Receipt;
import fr.passerelle.casework.SaveDraft;
import fr.passerelle.casework.SubmissionRow;
import fr.passerelle.casework.SubmissionView;
import fr.passerelle.casework.SubmitSolution;
import fr.passerelle.casework.VersionView;
import fr.passerelle.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Solutions: the team's draft, and the versions that it hands in. */
@Path("v1/tenants/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SubmissionsResource {
  @Inject Caller caller;
  @Inject Creation creation;
  @Inject BrowseSubmissions browseSubmissions;
  @Inject ReadSubmission readSubmission;
  @Inject SaveDraft saveDraft;
  @Inject SubmitSolution submitSolution;
  @Inject ReadVersion readVersion;

  @GET
  @Path("challenges/{challengeId}/submissions")
  @Operation(operationId = "browseSubmissions", summary = "Solutions handed in, newest first")
  public Page<SubmissionRow> browse(
      @PathParam("challengeId") UUID challengeId,
      @QueryParam("cursor") UUID cursor,
      @QueryParam("limit") @DefaultValue(PageSize.USUAL) int limit) {
    return browseSubmissions.handle(caller.actor(), challengeId, cursor, limit);
  }

  @GET
  @Path("submissions/{submissionId}")
  @Operation(
      operationId = "readSubmission",
      summary = "A solution: its draft for the team, what was handed in for others")
  @APIResponse(
      responseCode = "200",
      description = "The solution; its version is the ETag",
      content = @Content(schema = @Schema(implementation = SubmissionView.class)))
  public Response read(@PathParam("submissionId") UUID submissionId) {
    SubmissionView submission = readSubmission.handle(caller.actor(), submissionId);
    return Response.ok(submission).tag(Versions.tag(submission.version())).build();
  }

  @PUT
  @Path("submissions/{submissionId}/draft")
  @Operation(operationId = "saveDraft", summary = "Save the texts of the draft")
  @APIResponse(
      responseCode = "200",
      description = "It is saved; the new version is the ETag",
      content = @Content(schema = @Schema(implementation = DraftSaved.class)))
  public Response save(
      @PathParam("submissionId") UUID submissionId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      DraftForm draft) {
    DraftSaved saved =
        saveDraft.handle(caller.actor(), submissionId, Versions.from(ifMatch), draft);
    return Response.ok(saved).tag(Versions.tag(saved.version())).build();
  }

  @POST
  @Path("submissions/{submissionId}/versions")
  @Operation(operationId = "submitSolution", summary = "Hand in the draft as the next version")
  @APIResponse(
      responseCode = "201",
      description = "The receipt",
      content = @Content(schema = @Schema(implementation = Receipt.class)))
  public Response submit(
      @PathParam("submissionId") UUID submissionId,
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    int version = Versions.from(ifMatch);
    return creation.once(
        key,
        version,
        () -> {
          Receipt receipt = submitSolution.handle(caller.actor(), submissionId, version);
          return new Made(
              "/submissions/" + submissionId + "/versions/" + receipt.number(), null, receipt);
        });
  }

  @GET
  @Path("submissions/{submissionId}/versions/{number}")
  @Operation(operationId = "readVersion", summary = "A version as it was handed in")
  public VersionView version(
      @PathParam("submissionId") UUID submissionId, @PathParam("number") int number) {
    return readVersion.handle(caller.actor(), submissionId, number);
  }
}
