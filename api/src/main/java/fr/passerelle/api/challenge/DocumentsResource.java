package fr.passerelle.api.challenge;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Creation;
import fr.passerelle.api.calls.FileForm;
import fr.passerelle.api.calls.FileParts;
import fr.passerelle.api.calls.Made;
import fr.passerelle.challenge.AttachDocument;
import fr.passerelle.challenge.DetachDocument;
import fr.passerelle.challenge.ReadDocument;
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

/** The documents of a brief. */
@Path("v1/tenants/{slug}/challenges/{challengeId}/documents")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DocumentsResource {
  @Inject Caller caller;
  @Inject Creation creation;
  @Inject AttachDocument attachDocument;
  @Inject DetachDocument detachDocument;
  @Inject ReadDocument readDocument;

  @PathParam("challengeId")
  UUID challengeId;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(operationId = "attachDocument", summary = "Add a document to the brief")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = FileForm.class)))
  @APIResponse(
      responseCode = "201",
      description = "The document",
      content = @Content(schema = @Schema(implementation = FileView.class)))
  public Response attach(
      @HeaderParam("Idempotency-Key") String key, @FormParam("file") EntityPart file) {
    Upload upload = FileParts.upload(file);
    return creation.once(
        key,
        upload.name(),
        () -> {
          FileView made = attachDocument.handle(caller.actor(), challengeId, upload);
          return new Made("/challenges/" + challengeId + "/documents/" + made.id(), null, made);
        });
  }

  @GET
  @Path("{documentId}")
  @Produces(MediaType.WILDCARD)
  @Operation(operationId = "readDocument", summary = "Download a document")
  @APIResponse(
      responseCode = "200",
      description = "Its bytes",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response read(@PathParam("documentId") UUID documentId) {
    return FileParts.answer(readDocument.handle(caller.actor(), challengeId, documentId));
  }

  @DELETE
  @Path("{documentId}")
  @Operation(operationId = "detachDocument", summary = "Take a document out of the brief")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void detach(@PathParam("documentId") UUID documentId) {
    detachDocument.handle(caller.actor(), challengeId, documentId);
  }
}
