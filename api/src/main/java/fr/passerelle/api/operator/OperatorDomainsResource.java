package fr.passerelle.api.operator;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.ForOperators;
import fr.passerelle.api.calls.PageSize;
import fr.passerelle.operator.BrowseClaimedDomains;
import fr.passerelle.operator.ClaimedDomain;
import fr.passerelle.operator.TakeBackDomain;
import fr.passerelle.operator.VerifyDomain;
import fr.passerelle.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The domains that partners claim and that no record proves. */
@Path("v1/operator/domains")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@ForOperators
public class OperatorDomainsResource {
  @Inject Caller caller;
  @Inject BrowseClaimedDomains browseClaimedDomains;
  @Inject VerifyDomain verifyDomain;
  @Inject TakeBackDomain takeBackDomain;

  @GET
  @Operation(
      operationId = "browseClaimedDomains",
      summary = "The domains of partners that no record proves, newest first")
  public Page<ClaimedDomain> browse(
      @QueryParam("cursor") UUID cursor,
      @QueryParam("limit") @DefaultValue(PageSize.USUAL) int limit) {
    return browseClaimedDomains.handle(caller.actor(), cursor, limit);
  }

  @PUT
  @Path("{domainId}/verification")
  @Operation(
      operationId = "verifyDomain",
      summary = "Take a domain as a partner's, without a record in its zone")
  @APIResponse(responseCode = "204", description = "It is verified, on the operator's word")
  public void verify(@PathParam("domainId") UUID domainId) {
    verifyDomain.handle(caller.actor(), domainId);
  }

  @DELETE
  @Path("{domainId}/verification")
  @Operation(operationId = "takeBackDomain", summary = "Take an operator's word for a domain back")
  @APIResponse(responseCode = "204", description = "It is the partner's no more")
  public void takeBack(@PathParam("domainId") UUID domainId) {
    takeBackDomain.handle(caller.actor(), domainId);
  }
}
