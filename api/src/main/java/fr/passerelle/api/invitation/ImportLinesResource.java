package fr.passerelle.api.invitation;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.PageSize;
import fr.passerelle.api.calls.Versions;
import fr.passerelle.invitation.batch.BrowseImportLines;
import fr.passerelle.invitation.batch.DropImportLine;
import fr.passerelle.invitation.batch.LineForm;
import fr.passerelle.invitation.batch.LineRow;
import fr.passerelle.invitation.batch.LineState;
import fr.passerelle.invitation.batch.MendImportLine;
import fr.passerelle.invitation.batch.RestoreImportLine;
import fr.passerelle.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The lines of a list of people to invite. */
@Path("v1/tenants/{slug}/invitation-imports/{importId}/lines")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ImportLinesResource {
  @Inject Caller caller;
  @Inject BrowseImportLines browseImportLines;
  @Inject MendImportLine mendImportLine;
  @Inject DropImportLine dropImportLine;
  @Inject RestoreImportLine restoreImportLine;

  @PathParam("importId")
  UUID importId;

  @GET
  @Operation(operationId = "browseImportLines", summary = "Lines, in the order of the file")
  public Page<LineRow> browse(
      @QueryParam("state") LineState state,
      @QueryParam("cursor") UUID cursor,
      @QueryParam("limit") @DefaultValue(PageSize.USUAL) int limit) {
    List<LineState> states = state == null ? List.of() : List.of(state);
    return browseImportLines.handle(caller.actor(), importId, states, cursor, limit);
  }

  @PUT
  @Path("{lineId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "mendImportLine",
      summary = "Put a line right before the list is confirmed",
      description = "If-Match names the version of the line.")
  @APIResponse(responseCode = "204", description = "The line was judged anew")
  public void mend(
      @PathParam("lineId") UUID lineId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      LineForm form) {
    mendImportLine.handle(caller.actor(), importId, lineId, Versions.from(ifMatch), form);
  }

  @DELETE
  @Path("{lineId}")
  @Operation(operationId = "dropImportLine", summary = "Take a line out of the list")
  @APIResponse(responseCode = "204", description = "It will not be invited")
  public void drop(@PathParam("lineId") UUID lineId) {
    dropImportLine.handle(caller.actor(), importId, lineId);
  }

  @POST
  @Path("{lineId}/restoration")
  @Operation(operationId = "restoreImportLine", summary = "Bring a line back")
  @APIResponse(responseCode = "204", description = "The line was judged anew")
  public void restore(@PathParam("lineId") UUID lineId) {
    restoreImportLine.handle(caller.actor(), importId, lineId);
  }
}
