package fr.passerelle.api.invitation;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Creation;
import fr.passerelle.api.calls.FileForm;
import fr.passerelle.api.calls.FileParts;
import fr.passerelle.api.calls.Made;
import fr.passerelle.api.calls.PageSize;
import fr.passerelle.api.calls.Versions;
import fr.passerelle.files.Upload;
import fr.passerelle.invitation.batch.BrowseImports;
import fr.passerelle.invitation.batch.ConfirmForm;
import fr.passerelle.invitation.batch.ConfirmImport;
import fr.passerelle.invitation.batch.DiscardImport;
import fr.passerelle.invitation.batch.ImportRow;
import fr.passerelle.invitation.batch.ImportView;
import fr.passerelle.invitation.batch.PreviewInvitations;
import fr.passerelle.invitation.batch.ReadImport;
import fr.passerelle.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Lists of people to invite, out of a file: looked at first, then confirmed. */
@Path("v1/tenants/{slug}/invitation-imports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class InvitationImportsResource {
  @Inject Caller caller;
  @Inject Creation creation;
  @Inject BrowseImports browseImports;
  @Inject ReadImport readImport;
  @Inject PreviewInvitations previewInvitations;
  @Inject ConfirmImport confirmImport;
  @Inject DiscardImport discardImport;

  @GET
  @Operation(operationId = "browseImports", summary = "Lists of people to invite, newest first")
  public Page<ImportRow> browse(
      @QueryParam("cursor") UUID cursor,
      @QueryParam("limit") @DefaultValue(PageSize.USUAL) int limit) {
    return browseImports.handle(caller.actor(), cursor, limit);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "previewInvitations",
      summary = "Have a list read, CSV or XLSX, at most 2,000 lines and 2 MB; nothing is sent")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = FileForm.class)))
  @APIResponse(
      responseCode = "201",
      description = "What was found; the list waits to be confirmed",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  public Response preview(
      @HeaderParam("Idempotency-Key") String key, @FormParam("file") EntityPart file) {
    Upload upload = FileParts.upload(file);
    return creation.once(
        key,
        upload.name(),
        () -> {
          UUID id = previewInvitations.handle(caller.actor(), upload);
          ImportView made = readImport.handle(caller.actor(), id);
          return new Made("/invitation-imports/" + id, made.head().version(), made);
        });
  }

  @GET
  @Path("{importId}")
  @Operation(operationId = "readImport", summary = "A list: what was found, and how far it is")
  @APIResponse(
      responseCode = "200",
      description = "The list",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  public Response read(@PathParam("importId") UUID importId) {
    ImportView list = readImport.handle(caller.actor(), importId);
    return Response.ok(list).tag(Versions.tag(list.head().version())).build();
  }

  @POST
  @Path("{importId}/confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "confirmImport",
      summary = "Invite the people of a list, up to the cap of each day",
      description = "If-Match names the version that was looked at.")
  @APIResponse(responseCode = "202", description = "Its lines leave one after the other")
  public Response confirm(
      @PathParam("importId") UUID importId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      ConfirmForm form) {
    confirmImport.handle(caller.actor(), importId, Versions.from(ifMatch), form);
    return Response.accepted().build();
  }

  @DELETE
  @Path("{importId}")
  @Operation(
      operationId = "discardImport",
      summary = "Give a list up, or stop one that is on its way")
  @APIResponse(responseCode = "204", description = "What has not left never will")
  public void discard(@PathParam("importId") UUID importId) {
    discardImport.handle(caller.actor(), importId);
  }
}
