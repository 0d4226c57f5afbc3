package fr.passerelle.api.export;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Downloads;
import fr.passerelle.export.AskTenantExport;
import fr.passerelle.export.BrowseTenantExports;
import fr.passerelle.export.ExportView;
import fr.passerelle.export.ReadTenantExport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Everything of a tenant as a file, for its owners. */
@Path("v1/tenants/{slug}/exports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ExportsResource {
  @Inject Caller caller;
  @Inject BrowseTenantExports browseTenantExports;
  @Inject AskTenantExport askTenantExport;
  @Inject ReadTenantExport readTenantExport;

  @GET
  @Operation(operationId = "browseTenantExports", summary = "The last exports, newest first")
  public List<ExportView> browse() {
    return browseTenantExports.handle(caller.actor());
  }

  @POST
  @Operation(
      operationId = "askTenantExport",
      summary = "Ask for everything of the tenant as a file",
      description =
          "A letter says when it is ready. Two a day; then 429 with Retry-After."
              + " Asked again while one is being written, it is that one.")
  @APIResponse(
      responseCode = "202",
      description = "It is being written",
      content = @Content(schema = @Schema(implementation = ExportView.class)))
  public Response ask() {
    return Response.accepted(askTenantExport.handle(caller.actor())).build();
  }

  @GET
  @Path("{exportId}/file")
  @Produces({"application/zip", MediaType.APPLICATION_JSON})
  @Operation(operationId = "readTenantExport", summary = "The export as a ZIP file, for seven days")
  @APIResponse(
      responseCode = "200",
      description = "manifest.json names what is in it; another installation can import it",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response read(@PathParam("exportId") UUID exportId) {
    return Downloads.of(readTenantExport.handle(caller.actor(), exportId));
  }
}
