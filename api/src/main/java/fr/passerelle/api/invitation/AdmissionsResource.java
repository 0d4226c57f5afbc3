package fr.passerelle.api.invitation;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.PageSize;
import fr.passerelle.invitation.open.AdmissionRow;
import fr.passerelle.invitation.open.AdmissionStatus;
import fr.passerelle.invitation.open.AdmitPerson;
import fr.passerelle.invitation.open.BrowseAdmissions;
import fr.passerelle.invitation.open.RefusePerson;
import fr.passerelle.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who came by open invitations, and who waits to be let in. */
@Path("v1/tenants/{slug}/admissions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AdmissionsResource {
  @Inject Caller caller;
  @Inject BrowseAdmissions browseAdmissions;
  @Inject AdmitPerson admitPerson;
  @Inject RefusePerson refusePerson;

  @GET
  @Operation(
      operationId = "browseAdmissions",
      summary = "Who came by open invitations and how, newest first")
  public Page<AdmissionRow> browse(
      @QueryParam("status") AdmissionStatus status,
      @QueryParam("cursor") UUID cursor,
      @QueryParam("limit") @DefaultValue(PageSize.USUAL) int limit) {
    return browseAdmissions.handle(caller.actor(), status, cursor, limit);
  }

  @POST
  @Path("{admissionId}/approval")
  @Operation(operationId = "admitPerson", summary = "Let somebody in who waits")
  @APIResponse(responseCode = "204", description = "They are a member, and are told by mail")
  public void admit(@PathParam("admissionId") UUID admissionId) {
    admitPerson.handle(caller.actor(), admissionId);
  }

  @POST
  @Path("{admissionId}/refusal")
  @Operation(operationId = "refusePerson", summary = "Do not let somebody in who waits")
  @APIResponse(responseCode = "204", description = "They are told by mail")
  public void refuse(@PathParam("admissionId") UUID admissionId) {
    refusePerson.handle(caller.actor(), admissionId);
  }
}
