package fr.passerelle.api.personaldata;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Downloads;
import fr.passerelle.api.calls.Languages;
import fr.passerelle.export.ExportView;
import fr.passerelle.membership.KnowPerson;
import fr.passerelle.personaldata.AskMyExport;
import fr.passerelle.personaldata.ReadMyExport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Copies of the caller's data, over all their tenants. */
@Path("v1/me/exports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MyExportsResource {
  @Inject Caller caller;
  @Inject KnowPerson knowPerson;
  @Inject AskMyExport askMyExport;
  @Inject ReadMyExport readMyExport;

  @POST
  @Operation(
      operationId = "askMyExport",
      summary = "Ask for a copy of everything about you, in the language of Accept-Language",
      description =
          "A letter says when it is ready; GET /v1/me/data does too. Two a day; then 429 with Retry-After."
              + " Asked again while one is being written, it is that one.")
  @APIResponse(
      responseCode = "202",
      description = "It is being written",
      content = @Content(schema = @Schema(implementation = ExportView.class)))
  public Response ask(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
    knowPerson.handle(caller.actor(), caller.claims());
    return Response.accepted(askMyExport.handle(caller.actor(), Languages.of(accepted))).build();
  }

  @GET
  @Path("{exportId}/file")
  @Produces({"application/zip", MediaType.APPLICATION_JSON})
  @Operation(operationId = "readMyExport", summary = "The copy as a ZIP file, for seven days")
  @APIResponse(
      responseCode = "200",
      description = "README.txt says what is in it",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response read(@PathParam("exportId") UUID exportId) {
    return Downloads.of(readMyExport.handle(caller.actor(), exportId));
  }
}
