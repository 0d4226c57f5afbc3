package fr.passerelle.api.partner;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Creation;
import fr.passerelle.api.calls.Made;
import fr.passerelle.api.calls.PageSize;
import fr.passerelle.partner.AddPartner;
import fr.passerelle.partner.BrowsePartners;
import fr.passerelle.partner.FindPartners;
import fr.passerelle.partner.LeavePartner;
import fr.passerelle.partner.MakePartner;
import fr.passerelle.partner.NewPartnerForm;
import fr.passerelle.partner.PartnerHit;
import fr.passerelle.partner.PartnerRow;
import fr.passerelle.partner.TieForm;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The partners that a tenant works with, for its admins. */
@Path("v1/tenants/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class TenantPartnersResource {
  @Inject Caller caller;
  @Inject Creation creation;
  @Inject BrowsePartners browsePartners;
  @Inject FindPartners findPartners;
  @Inject MakePartner makePartner;
  @Inject AddPartner addPartner;
  @Inject LeavePartner leavePartner;

  @GET
  @Path("partners")
  @Operation(operationId = "browsePartners", summary = "Partners of the tenant, newest first")
  public Page<PartnerRow> browse(
      @QueryParam("cursor") UUID cursor,
      @QueryParam("limit") @DefaultValue(PageSize.USUAL) int limit) {
    return browsePartners.handle(caller.actor(), cursor, limit);
  }

  @GET
  @Path("partner-directory")
  @Operation(
      operationId = "findPartners",
      summary = "Partners that are known here, by the beginning of their name or by a domain")
  public List<PartnerHit> find(@QueryParam("text") String text) {
    return findPartners.handle(caller.actor(), text);
  }

  @POST
  @Path("partners")
  @Operation(operationId = "makePartner", summary = "Make a partner that is not known here")
  @APIResponse(
      responseCode = "201",
      description = "The tenant works with it, and the caller maintains it for the time being",
      content = @Content(schema = @Schema(implementation = MadePartner.class)))
  public Response make(@HeaderParam("Idempotency-Key") String key, NewPartnerForm form) {
    return creation.once(
        key,
        form,
        () -> new Made(null, null, new MadePartner(makePartner.handle(caller.actor(), form))));
  }

  @PUT
  @Path("partners/{partnerId}")
  @Operation(
      operationId = "addPartner",
      summary = "Work with a partner that is known here, or change the circle of its people")
  @APIResponse(responseCode = "204", description = "The tenant works with it")
  public void add(@PathParam("partnerId") UUID partnerId, TieForm form) {
    addPartner.handle(caller.actor(), partnerId, form);
  }

  @DELETE
  @Path("partners/{partnerId}")
  @Operation(operationId = "leavePartner", summary = "End that the tenant works with a partner")
  @APIResponse(responseCode = "204", description = "The tenant works with it no more")
  public void leave(@PathParam("partnerId") UUID partnerId) {
    leavePartner.handle(caller.actor(), partnerId);
  }

  /**
   * @param id of the partner
   */
  public record MadePartner(UUID id) {}
}
