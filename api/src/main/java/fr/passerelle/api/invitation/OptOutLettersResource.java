package fr.passerelle.api.invitation;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.ForOutsiders;
import fr.passerelle.invitation.OptOut;
import fr.passerelle.invitation.OptOutLetter;
import fr.passerelle.invitation.ReadOptOut;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** No more invitations, by the code in the letters that came. */
@Path("v1/tenants/{slug}/opt-out-letters/{code}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@ForOutsiders
public class OptOutLettersResource {
  @Inject Caller caller;
  @Inject ReadOptOut readOptOut;
  @Inject OptOut optOut;

  @PathParam("code")
  String code;

  @GET
  @Operation(operationId = "readOptOut", summary = "Whose address it is about; changes nothing")
  public OptOutLetter read() {
    return readOptOut.handle(caller.actor(), code);
  }

  @POST
  @Path("confirmation")
  @Operation(operationId = "optOut", summary = "Want no more invitations from this tenant")
  @APIResponse(responseCode = "204", description = "None will be sent to this address any more")
  public void confirm() {
    optOut.handle(caller.actor(), code);
  }
}
