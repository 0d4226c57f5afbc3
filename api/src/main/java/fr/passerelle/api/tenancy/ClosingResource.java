package fr.passerelle.api.tenancy;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.tenancy.ending.CloseTenant;
import fr.passerelle.tenancy.ending.ReopenTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The end of a tenant, for its owners. */
@Path("v1/tenants/{slug}/closing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ClosingResource {
  @Inject Caller caller;
  @Inject CloseTenant closeTenant;
  @Inject ReopenTenant reopenTenant;

  @PUT
  @Operation(
      operationId = "closeTenant",
      summary = "Close the tenant: it can be read for 30 days, then it is erased")
  public Closed close(Closing closing) {
    return new Closed(closeTenant.handle(caller.actor(), closing.slug()));
  }

  @DELETE
  @Operation(operationId = "reopenTenant", summary = "Take the closing back")
  @APIResponse(responseCode = "204", description = "Everything is as it was")
  public void reopen() {
    reopenTenant.handle(caller.actor());
  }
}
