package fr.passerelle.api.operator;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.ForOperators;
import fr.passerelle.api.calls.PageSize;
import fr.passerelle.operator.BrowseTenants;
import fr.passerelle.operator.LiftSuspension;
import fr.passerelle.operator.ReadTenant;
import fr.passerelle.operator.SuspendTenant;
import fr.passerelle.operator.TenantFilter;
import fr.passerelle.operator.TenantPage;
import fr.passerelle.operator.TenantRow;
import fr.passerelle.tenancy.TenantStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The tenants as operators see them: name, standing and size, and nothing of what is in them. */
@Path("v1/operator/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@ForOperators
public class OperatorTenantsResource {
  @Inject Caller caller;
  @Inject BrowseTenants browseTenants;
  @Inject ReadTenant readTenant;
  @Inject SuspendTenant suspendTenant;
  @Inject LiftSuspension liftSuspension;

  @GET
  @Operation(operationId = "browseTenants", summary = "The tenants by slug, for operators")
  public TenantPage browse(
      @Parameter(description = "How slug or name begin") @QueryParam("begins") String begins,
      @QueryParam("status") TenantStatus status,
      @Parameter(description = "The slug to go on after") @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageSize.USUAL) int limit) {
    return browseTenants.handle(caller.actor(), new TenantFilter(begins, status), cursor, limit);
  }

  @GET
  @Path("{name}")
  @Operation(operationId = "readTenant", summary = "One tenant, for operators")
  public TenantRow read(@PathParam("name") String name) {
    return readTenant.handle(caller.actor(), name);
  }

  @PUT
  @Path("{name}/suspension")
  @Operation(operationId = "suspendTenant", summary = "Keep everybody out of a tenant, and say why")
  @APIResponse(responseCode = "204", description = "Its members are told; nothing is erased")
  public void suspend(@PathParam("name") String name, Reason reason) {
    suspendTenant.handle(caller.actor(), name, reason.reason());
  }

  @DELETE
  @Path("{name}/suspension")
  @Operation(operationId = "liftSuspension", summary = "Let the people of a tenant in again")
  @APIResponse(responseCode = "204", description = "Everything is as it was")
  public void lift(@PathParam("name") String name) {
    liftSuspension.handle(caller.actor(), name);
  }
}
