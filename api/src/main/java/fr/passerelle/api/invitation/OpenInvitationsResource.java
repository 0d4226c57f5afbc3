package fr.passerelle.api.invitation;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Creation;
import fr.passerelle.api.calls.Languages;
import fr.passerelle.api.calls.Made;
import fr.passerelle.api.calls.PageSize;
import fr.passerelle.invitation.open.BrowseOpenInvitations;
import fr.passerelle.invitation.open.MakeOpenInvitation;
import fr.passerelle.invitation.open.OpenInvitationForm;
import fr.passerelle.invitation.open.OpenInvitationRow;
import fr.passerelle.invitation.open.Poster;
import fr.passerelle.invitation.open.PrintPoster;
import fr.passerelle.invitation.open.RevokeOpenInvitation;
import fr.passerelle.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Open invitations: links and QR codes, for the admins. */
@Path("v1/tenants/{slug}/open-invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class OpenInvitationsResource {
  private static final String PDF = "application/pdf";

  @Inject Caller caller;
  @Inject Creation creation;
  @Inject BrowseOpenInvitations browseOpenInvitations;
  @Inject MakeOpenInvitation makeOpenInvitation;
  @Inject RevokeOpenInvitation revokeOpenInvitation;
  @Inject PrintPoster printPoster;

  @GET
  @Operation(operationId = "browseOpenInvitations", summary = "Open invitations, newest first")
  public Page<OpenInvitationRow> browse(
      @QueryParam("cursor") UUID cursor,
      @QueryParam("limit") @DefaultValue(PageSize.USUAL) int limit) {
    return browseOpenInvitations.handle(caller.actor(), cursor, limit);
  }

  @POST
  @Operation(operationId = "makeOpenInvitation", summary = "Make a link that lets people in")
  @APIResponse(
      responseCode = "201",
      description = "It works from now on",
      content = @Content(schema = @Schema(implementation = Opened.class)))
  public Response make(@HeaderParam("Idempotency-Key") String key, OpenInvitationForm form) {
    return creation.once(
        key,
        form,
        () -> new Made(null, null, new Opened(makeOpenInvitation.handle(caller.actor(), form))));
  }

  @DELETE
  @Path("{openInvitationId}")
  @Operation(
      operationId = "revokeOpenInvitation",
      summary = "Close a link for good; who came by it stays")
  @APIResponse(responseCode = "204", description = "It lets nobody in any more")
  public void revoke(@PathParam("openInvitationId") UUID openInvitationId) {
    revokeOpenInvitation.handle(caller.actor(), openInvitationId);
  }

  @GET
  @Path("{openInvitationId}/poster")
  @Produces({PDF, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "printPoster",
      summary = "A poster of A4 with the QR code, in the language that Accept-Language asks for")
  @APIResponse(
      responseCode = "200",
      description = "The poster",
      content =
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response poster(
      @PathParam("openInvitationId") UUID openInvitationId,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
    Poster poster = printPoster.handle(caller.actor(), openInvitationId, Languages.of(accepted));
    return Response.ok(poster.pdf(), PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + poster.fileName() + "\"")
        .build();
  }

  /**
   * @param id of the open invitation
   */
  public record Opened(UUID id) {}
}
