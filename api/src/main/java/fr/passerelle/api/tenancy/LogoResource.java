package fr.passerelle.api.tenancy;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.FileForm;
import fr.passerelle.api.calls.FileParts;
import fr.passerelle.tenancy.logo.ChangeLogo;
import fr.passerelle.tenancy.logo.LogoShape;
import fr.passerelle.tenancy.logo.ReadLogo;
import fr.passerelle.tenancy.logo.RemoveLogo;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The logo of a tenant: read by its members, changed by its admins. */
@Path("v1/tenants/{slug}/logo")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LogoResource {
  private static final String PNG = "image/png";

  @Inject Caller caller;
  @Inject ReadLogo readLogo;
  @Inject ChangeLogo changeLogo;
  @Inject RemoveLogo removeLogo;

  @GET
  @Produces({PNG, MediaType.APPLICATION_JSON})
  @Operation(operationId = "readLogo", summary = "The logo, in one of its shapes")
  @APIResponse(
      responseCode = "200",
      description = "The picture",
      content =
          @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response read(@QueryParam("shape") @DefaultValue("WIDE") LogoShape shape) {
    return Response.ok(readLogo.handle(caller.actor(), shape), PNG).build();
  }

  @PUT
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "changeLogo",
      summary = "Put up a logo",
      description = "PNG, JPEG or WebP, at most 512 kB, each side from 32 to 4000 pixels.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = FileForm.class)))
  @APIResponse(responseCode = "204", description = "It stands on pages, letters and posters")
  public void change(@FormParam("file") EntityPart file) {
    changeLogo.handle(caller.actor(), FileParts.upload(file));
  }

  @DELETE
  @Operation(operationId = "removeLogo", summary = "Take the logo away")
  @APIResponse(responseCode = "204", description = "Two letters stand there again")
  public void remove() {
    removeLogo.handle(caller.actor());
  }
}
