package fr.passerelle.api.challenge;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Creation;
import fr.passerelle.api.calls.Made;
import fr.passerelle.api.calls.PageSize;
import fr.passerelle.api.calls.Versions;
import fr.passerelle.challenge.AcceptTerms;
import fr.passerelle.challenge.ArchiveChallenge;
import fr.passerelle.challenge.BrowseChallenges;
import fr.passerelle.challenge.ChallengeForm;
import fr.passerelle.challenge.ChallengeRow;
import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.challenge.ChallengeView;
import fr.passerelle.challenge.OpenChallenge;
import fr.passerelle.challenge.PublishChallenge;
import fr.passerelle.challenge.ReadChallenge;
import fr.passerelle.challenge.ReviseChallenge;
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

/** The challenges of a tenant, from draft to archive. */
@Path("v1/tenants/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ChallengesResource {
  @Inject Caller caller;
  @Inject Creation creation;
  @Inject BrowseChallenges browseChallenges;
  @Inject ReadChallenge readChallenge;
  @Inject OpenChallenge openChallenge;
  @Inject ReviseChallenge reviseChallenge;
  @Inject PublishChallenge publishChallenge;
  @Inject ArchiveChallenge archiveChallenge;
  @Inject AcceptTerms acceptTerms;

  @GET
  @Path("challenges")
  @Operation(operationId = "browseChallenges", summary = "The challenges you may see, newest first")
  public Page<ChallengeRow> browse(
      @QueryParam("status") ChallengeStatus status,
      @QueryParam("cursor") UUID cursor,
      @QueryParam("limit") @DefaultValue(PageSize.USUAL) int limit) {
    return browseChallenges.handle(caller.actor(), status, cursor, limit);
  }

  @POST
  @Path("challenges")
  @Operation(
      operationId = "openChallenge",
      summary = "Open a challenge as a draft",
      description =
          "What is left out is as GET settings/defaults says; a deadline stays undecided.")
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = ChallengeView.class)))
  public Response open(@HeaderParam("Idempotency-Key") String key, ChallengeForm form) {
    return creation.once(
        key,
        form,
        () -> {
          UUID id = openChallenge.handle(caller.actor(), form);
          ChallengeView made = readChallenge.handle(caller.actor(), id);
          return new Made("/challenges/" + id, made.version(), made);
        });
  }

  @GET
  @Path("challenges/{challengeId}")
  @Operation(operationId = "readChallenge", summary = "A challenge with rubric and documents")
  @APIResponse(
      responseCode = "200",
      description = "The challenge; its version is the ETag",
      content = @Content(schema = @Schema(implementation = ChallengeView.class)))
  public Response read(@PathParam("challengeId") UUID challengeId) {
    ChallengeView challenge = readChallenge.handle(caller.actor(), challengeId);
    return Response.ok(challenge).tag(Versions.tag(challenge.version())).build();
  }

  @PUT
  @Path("challenges/{challengeId}")
  @Operation(operationId = "reviseChallenge", summary = "Rewrite a challenge")
  @APIResponse(
      responseCode = "200",
      description = "The challenge as it is now",
      content = @Content(schema = @Schema(implementation = ChallengeView.class)))
  public Response revise(
      @PathParam("challengeId") UUID challengeId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      ChallengeForm form) {
    reviseChallenge.handle(caller.actor(), challengeId, Versions.from(ifMatch), form);
    return read(challengeId);
  }

  @POST
  @Path("challenges/{challengeId}/publication")
  @Operation(operationId = "publishChallenge", summary = "Publish a draft")
  @APIResponse(
      responseCode = "200",
      description = "The challenge, open",
      content = @Content(schema = @Schema(implementation = ChallengeView.class)))
  public Response publish(
      @PathParam("challengeId") UUID challengeId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    publishChallenge.handle(caller.actor(), challengeId, Versions.from(ifMatch));
    return read(challengeId);
  }

  @POST
  @Path("challenges/{challengeId}/archiving")
  @Operation(operationId = "archiveChallenge", summary = "Close the book of a decided challenge")
  @APIResponse(responseCode = "204", description = "It is archived")
  public void archive(@PathParam("challengeId") UUID challengeId) {
    archiveChallenge.handle(caller.actor(), challengeId);
  }

  @PUT
  @Path("challenges/{challengeId}/terms")
  @Operation(operationId = "acceptTerms", summary = "Accept the terms in the version you have read")
  @APIResponse(responseCode = "204", description = "They are accepted")
  public void acceptTerms(@PathParam("challengeId") UUID challengeId, TermsRead read) {
    acceptTerms.handle(caller.actor(), challengeId, read.termsVersion());
  }

  /**
   * @param termsVersion the version that was read
   */
  public record TermsRead(int termsVersion) {}
}
