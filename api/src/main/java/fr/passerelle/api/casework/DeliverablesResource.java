package fr.passerelle.api.casework;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Creation;
import fr.passerelle.api.calls.FileForm;
import fr.passerelle.api.calls.FileParts;
import fr.passerelle.api.calls.Made;
import fr.passerelle.casework.AttachDeliverable;
import fr.passerelle.casework.DetachDeliverable;
import fr.passerelle.casework.ReadDeliverable;
import fr.passerelle.files.FileView;
import fr.passerelle.files.Upload;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The files of a solution. */
@Path("v1/tenants/{slug}/submissions/{submissionId}/deliverables")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DeliverablesResource {
  @Inject Caller caller;
  @Inject Creation creation;
  @Inject AttachDeliverable attachDeliverable;
  @Inject DetachDeliverable detachDeliverable;
  @Inject ReadDeliverable readDeliverable;

  @PathParam("submissionId")
  UUID submissionId;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(operationId = "attachDeliverable", summary = "Add a file to the draft")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = FileForm.class)))
  @APIResponse(
      responseCode = "201",
      description = "The file",
      content = @Content(schema = @Schema(implementation = FileView.class)))
  public Response attach(
      @HeaderParam("Idempotency-Key") String key, @FormParam("file") EntityPart file) {
    Upload upload = FileParts.upload(file);
    return creation.once(
        key,
        upload.name(),
        () -> {
          FileView made = attachDeliverable.handle(caller.actor(), submissionId, upload);
          return new Made(
              "/submissions/" + submissionId + "/deliverables/" + made.id(), null, made);
        });
  }

  @GET
  @Path("{deliverableId}")
  @Produces(MediaType.WILDCARD)
  @Operation(operationId = "readDeliverable", summary = "Download a file")
  @APIResponse(
      responseCode = "200",
      description = "Its bytes",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response read(@PathParam("deliverableId") UUID deliverableId) {
    return FileParts.answer(readDeliverable.handle(caller.actor(), submissionId, deliverableId));
  }

  @DELETE
  @Path("{deliverableId}")
  @Operation(operationId = "detachDeliverable", summary = "Take a file out of the draft")
  @APIResponse(responseCode = "204", description = "It is out; versions handed in keep it")
  public void detach(@PathParam("deliverableId") UUID deliverableId) {
    detachDeliverable.handle(caller.actor(), submissionId, deliverableId);
  }
}
