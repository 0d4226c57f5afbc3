package fr.passerelle.api.invitation;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Creation;
import fr.passerelle.api.calls.Made;
import fr.passerelle.api.calls.PageSize;
import fr.passerelle.invitation.BrowseInvitations;
import fr.passerelle.invitation.CountInvitations;
import fr.passerelle.invitation.ExtendInvitation;
import fr.passerelle.invitation.InvitationFilter;
import fr.passerelle.invitation.InvitationForm;
import fr.passerelle.invitation.InvitationRow;
import fr.passerelle.invitation.InviteContributor;
import fr.passerelle.invitation.RemindInvitation;
import fr.passerelle.invitation.RemindInvited;
import fr.passerelle.invitation.ResendInvitation;
import fr.passerelle.invitation.RevokeInvitation;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Invitations, as those see them who send them. */
@Path("v1/tenants/{slug}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class InvitationsResource {
  @Inject Caller caller;
  @Inject Creation creation;
  @Inject BrowseInvitations browseInvitations;
  @Inject CountInvitations countInvitations;
  @Inject InviteContributor inviteContributor;
  @Inject ExtendInvitation extendInvitation;
  @Inject RemindInvitation remindInvitation;
  @Inject RemindInvited remindInvited;
  @Inject ResendInvitation resendInvitation;
  @Inject RevokeInvitation revokeInvitation;

  @GET
  @Operation(operationId = "browseInvitations", summary = "Invitations, newest first")
  public Page<InvitationRow> browse(
      @QueryParam("status") InvitationFilter status,
      @QueryParam("cursor") UUID cursor,
      @QueryParam("limit") @DefaultValue(PageSize.USUAL) int limit) {
    return browseInvitations.handle(caller.actor(), status, cursor, limit);
  }

  @POST
  @Operation(operationId = "inviteContributor", summary = "Invite somebody by e-mail")
  @APIResponse(
      responseCode = "201",
      description = "The mail is on its way",
      content = @Content(schema = @Schema(implementation = Invited.class)))
  public Response invite(@HeaderParam("Idempotency-Key") String key, InvitationForm form) {
    return creation.once(
        key,
        form,
        () -> new Made(null, null, new Invited(inviteContributor.handle(caller.actor(), form))));
  }

  @POST
  @Path("{invitationId}/sending")
  @Operation(
      operationId = "resendInvitation",
      summary = "Send an invitation again, with a new link; the old one ends")
  @APIResponse(responseCode = "204", description = "The mail is on its way")
  public void resend(@PathParam("invitationId") UUID invitationId, Days days) {
    resendInvitation.handle(caller.actor(), invitationId, days.days());
  }

  @GET
  @Path("counts")
  @Operation(
      operationId = "countInvitations",
      summary = "How many invitations there are of each sort; a thousand stands for more")
  public Map<InvitationFilter, Integer> counts() {
    return countInvitations.handle(caller.actor());
  }

  @PUT
  @Path("{invitationId}/expiry")
  @Operation(
      operationId = "extendInvitation",
      summary = "Give more time to answer, at most 14 days from now; nothing is sent")
  @APIResponse(responseCode = "204", description = "The link that was sent works until then")
  public void extend(@PathParam("invitationId") UUID invitationId, Days days) {
    extendInvitation.handle(caller.actor(), invitationId, days.days());
  }

  @POST
  @Path("{invitationId}/reminder")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "remindInvitation",
      summary = "Write once more to somebody who has not answered; once in two days")
  @APIResponse(responseCode = "204", description = "The mail is on its way, with a new link")
  public void remind(@PathParam("invitationId") UUID invitationId) {
    remindInvitation.handle(caller.actor(), invitationId);
  }

  @POST
  @Path("reminders")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "remindInvited",
      summary = "Remind everybody who has not answered and whose last letter is two days old")
  @APIResponse(responseCode = "202", description = "The mails leave one after the other")
  public Response remindAll() {
    remindInvited.handle(caller.actor());
    return Response.accepted().build();
  }

  @DELETE
  @Path("{invitationId}")
  @Operation(operationId = "revokeInvitation", summary = "Withdraw an invitation")
  @APIResponse(responseCode = "204", description = "Its link no longer opens anything")
  public void revoke(@PathParam("invitationId") UUID invitationId) {
    revokeInvitation.handle(caller.actor(), invitationId);
  }

  /**
   * @param id of the invitation
   */
  public record Invited(UUID id) {}

  /**
   * @param days for how long the new link holds
   */
  public record Days(int days) {}
}
