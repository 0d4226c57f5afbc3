package fr.passerelle.api.membership;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.PageSize;
import fr.passerelle.membership.BrowseMembers;
import fr.passerelle.membership.ChangeMember;
import fr.passerelle.membership.LeaveTenant;
import fr.passerelle.membership.LeavingForm;
import fr.passerelle.membership.MemberForm;
import fr.passerelle.membership.MemberRow;
import fr.passerelle.membership.MembershipStatus;
import fr.passerelle.membership.RemoveMember;
import fr.passerelle.membership.RestoreMember;
import fr.passerelle.membership.SuspendMember;
import fr.passerelle.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The members of a tenant, for its admins. */
@Path("v1/tenants/{slug}/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class MembersResource {
  @Inject Caller caller;
  @Inject BrowseMembers browseMembers;
  @Inject ChangeMember changeMember;
  @Inject SuspendMember suspendMember;
  @Inject RestoreMember restoreMember;
  @Inject RemoveMember removeMember;
  @Inject LeaveTenant leaveTenant;

  @GET
  @Operation(operationId = "browseMembers", summary = "The members, newest first")
  public Page<MemberRow> browse(
      @QueryParam("status") MembershipStatus status,
      @QueryParam("cursor") UUID cursor,
      @QueryParam("limit") @DefaultValue(PageSize.USUAL) int limit) {
    return browseMembers.handle(caller.actor(), status, cursor, limit);
  }

  @PUT
  @Path("{personId}")
  @Operation(operationId = "changeMember", summary = "Change a member's circle and roles")
  @APIResponse(responseCode = "204", description = "It works from the next call on")
  public void change(@PathParam("personId") UUID personId, MemberForm form) {
    changeMember.handle(caller.actor(), personId, form);
  }

  @PUT
  @Path("{personId}/suspension")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "suspendMember", summary = "Keep a member out until restored")
  @APIResponse(responseCode = "204", description = "The tenant looks as if it were not there")
  public void suspend(@PathParam("personId") UUID personId) {
    suspendMember.handle(caller.actor(), personId);
  }

  @DELETE
  @Path("{personId}/suspension")
  @Operation(operationId = "restoreMember", summary = "Let a suspended member in again")
  @APIResponse(responseCode = "204", description = "The member is back, with the same roles")
  public void restore(@PathParam("personId") UUID personId) {
    restoreMember.handle(caller.actor(), personId);
  }

  @POST
  @Path("{personId}/removal")
  @Operation(operationId = "removeMember", summary = "Remove a member; what they contributed stays")
  @APIResponse(responseCode = "204", description = "Only a new invitation brings them back")
  public void remove(@PathParam("personId") UUID personId, LeavingForm form) {
    removeMember.handle(caller.actor(), personId, form);
  }

  @POST
  @Path("me/leaving")
  @Operation(operationId = "leaveTenant", summary = "Leave the tenant; what you contributed stays")
  @APIResponse(responseCode = "204", description = "The tenant looks as if it were not there")
  public void leave(LeavingForm form) {
    leaveTenant.handle(caller.actor(), form);
  }
}
