package fr.passerelle.api.firststeps;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.firststeps.FirstSteps;
import fr.passerelle.firststeps.LeaveFirstSteps;
import fr.passerelle.firststeps.SeeFirstSteps;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How far a new tenant has come. */
@Path("v1/tenants/{slug}/first-steps")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class FirstStepsResource {
  @Inject Caller caller;
  @Inject SeeFirstSteps seeFirstSteps;
  @Inject LeaveFirstSteps leaveFirstSteps;

  @GET
  @Operation(operationId = "seeFirstSteps", summary = "What is written, published, invited")
  public FirstSteps see() {
    return seeFirstSteps.handle(caller.actor());
  }

  @DELETE
  @Operation(operationId = "leaveFirstSteps", summary = "Show them to you at home no more")
  @APIResponse(responseCode = "204", description = "They are put away")
  public void leave() {
    leaveFirstSteps.handle(caller.actor());
  }
}
