package fr.passerelle.api.operator;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.ForOperators;
import fr.passerelle.api.calls.PageSize;
import fr.passerelle.operator.BrowseOperatorActs;
import fr.passerelle.operator.OperatorAct;
import fr.passerelle.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What operators did to tenants. */
@Path("v1/operator/acts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@ForOperators
public class OperatorActsResource {
  @Inject Caller caller;
  @Inject BrowseOperatorActs browseOperatorActs;

  @GET
  @Operation(
      operationId = "browseOperatorActs",
      summary = "What operators did to tenants, newest first")
  public Page<OperatorAct> browse(
      @QueryParam("cursor") UUID cursor,
      @QueryParam("limit") @DefaultValue(PageSize.USUAL) int limit) {
    return browseOperatorActs.handle(caller.actor(), cursor, limit);
  }
}
