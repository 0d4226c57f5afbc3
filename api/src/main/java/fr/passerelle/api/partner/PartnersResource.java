package fr.passerelle.api.partner;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Versions;
import fr.passerelle.partner.AddPartnerDomain;
import fr.passerelle.partner.BrowseMyPartners;
import fr.passerelle.partner.ChangePartner;
import fr.passerelle.partner.CheckPartnerDomain;
import fr.passerelle.partner.ContactForm;
import fr.passerelle.partner.DescribeProvider;
import fr.passerelle.partner.DropMaintainer;
import fr.passerelle.partner.DropPartnerDomain;
import fr.passerelle.partner.InvitePartnerContact;
import fr.passerelle.partner.PartnerForm;
import fr.passerelle.partner.PartnerHit;
import fr.passerelle.partner.PartnerView;
import fr.passerelle.partner.ProviderForm;
import fr.passerelle.partner.ReadPartner;
import fr.passerelle.partner.RemovePartner;
import fr.passerelle.partner.SwitchProvider;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Partners, their domains and their identity providers, for those who maintain them. */
@Path("v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PartnersResource {
  private static final String ONE = "{partnerId}";
  private static final String DOMAIN = ONE + "/domains/{domain}";
  private static final String PROVIDER = ONE + "/provider";

  @Inject Caller caller;
  @Inject BrowseMyPartners browseMyPartners;
  @Inject ReadPartner readPartner;
  @Inject ChangePartner changePartner;
  @Inject RemovePartner removePartner;
  @Inject InvitePartnerContact invitePartnerContact;
  @Inject DropMaintainer dropMaintainer;
  @Inject AddPartnerDomain addPartnerDomain;
  @Inject CheckPartnerDomain checkPartnerDomain;
  @Inject DropPartnerDomain dropPartnerDomain;
  @Inject DescribeProvider describeProvider;
  @Inject SwitchProvider switchProvider;

  @GET
  @Operation(operationId = "browseMyPartners", summary = "Partners that the caller maintains")
  public List<PartnerHit> browse() {
    return browseMyPartners.handle(caller.actor());
  }

  @GET
  @Path(ONE)
  @Operation(operationId = "readPartner", summary = "A partner that the caller maintains")
  @APIResponse(
      responseCode = "200",
      description = "The partner; its version is the ETag",
      content = @Content(schema = @Schema(implementation = PartnerView.class)))
  public Response read(@PathParam("partnerId") UUID partnerId) {
    PartnerView view = readPartner.handle(caller.actor(), partnerId);
    return Response.ok(view).tag(Versions.tag(view.version())).build();
  }

  @PUT
  @Path(ONE)
  @Operation(operationId = "changePartner", summary = "Change what is said of a partner")
  @APIResponse(
      responseCode = "200",
      description = "The partner as it is now",
      content = @Content(schema = @Schema(implementation = PartnerView.class)))
  public Response change(
      @PathParam("partnerId") UUID partnerId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      PartnerForm form) {
    changePartner.handle(caller.actor(), partnerId, Versions.from(ifMatch), form);
    return read(partnerId);
  }

  @DELETE
  @Path(ONE)
  @Operation(
      operationId = "removePartner",
      summary = "Remove a partner for good; its people keep what they are, and set a password")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void remove(@PathParam("partnerId") UUID partnerId) {
    removePartner.handle(caller.actor(), partnerId);
  }

  @PUT
  @Path(ONE + "/contact")
  @Operation(
      operationId = "invitePartnerContact",
      summary = "Ask a partner's own contact by letter to maintain it")
  @APIResponse(responseCode = "202", description = "The letter is on its way")
  public Response contact(@PathParam("partnerId") UUID partnerId, ContactForm form) {
    invitePartnerContact.handle(caller.actor(), partnerId, form);
    return Response.accepted().build();
  }

  @DELETE
  @Path(ONE + "/maintainers/{personId}")
  @Operation(
      operationId = "dropMaintainer",
      summary = "Have somebody look after a partner no longer, oneself too",
      description = "Somebody always remains: 409 LAST_MAINTAINER.")
  @APIResponse(responseCode = "204", description = "They do not any more")
  public void dropMaintainer(
      @PathParam("partnerId") UUID partnerId, @PathParam("personId") UUID personId) {
    dropMaintainer.handle(caller.actor(), partnerId, personId);
  }

  @PUT
  @Path(DOMAIN)
  @Operation(
      operationId = "addPartnerDomain",
      summary = "Name a domain; what comes back says which record proves it")
  public PartnerView.Domain add(
      @PathParam("partnerId") UUID partnerId, @PathParam("domain") String domain) {
    return addPartnerDomain.handle(caller.actor(), partnerId, domain);
  }

  @POST
  @Path(DOMAIN + "/check")
  @Operation(operationId = "checkPartnerDomain", summary = "Look for the record of a domain now")
  @APIResponse(
      responseCode = "200",
      description = "The domain, and what was found",
      content = @Content(schema = @Schema(implementation = PartnerView.Domain.class)))
  public PartnerView.Domain check(
      @PathParam("partnerId") UUID partnerId, @PathParam("domain") String domain) {
    return checkPartnerDomain.handle(caller.actor(), partnerId, domain);
  }

  @DELETE
  @Path(DOMAIN)
  @Operation(operationId = "dropPartnerDomain", summary = "Give a domain up")
  @APIResponse(responseCode = "204", description = "The partner does not have it any more")
  public void drop(@PathParam("partnerId") UUID partnerId, @PathParam("domain") String domain) {
    dropPartnerDomain.handle(caller.actor(), partnerId, domain);
  }

  @PUT
  @Path(PROVIDER)
  @Operation(
      operationId = "describeProvider",
      summary = "Describe the identity provider: it is read, and can then be tried on the pages")
  @APIResponse(
      responseCode = "200",
      description = "The partner as it is now",
      content = @Content(schema = @Schema(implementation = PartnerView.class)))
  public Response describe(
      @PathParam("partnerId") UUID partnerId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      ProviderForm form) {
    describeProvider.handle(caller.actor(), partnerId, Versions.from(ifMatch), form);
    return read(partnerId);
  }

  @PUT
  @Path(PROVIDER + "/switch")
  @Operation(
      operationId = "switchProvider",
      summary = "Send the partner's people to its own sign-in, or no longer")
  @APIResponse(responseCode = "204", description = "It will be so within moments")
  public void turn(@PathParam("partnerId") UUID partnerId, Switch form) {
    switchProvider.handle(caller.actor(), partnerId, form.on());
  }

  /**
   * @param on whether people are sent there
   */
  public record Switch(boolean on) {}
}
