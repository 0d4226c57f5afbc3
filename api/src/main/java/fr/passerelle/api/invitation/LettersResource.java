package fr.passerelle.api.invitation;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.ForOutsiders;
import fr.passerelle.invitation.AcceptInvitation;
import fr.passerelle.invitation.Accepted;
import fr.passerelle.invitation.DeclineInvitation;
import fr.passerelle.invitation.InvitationLetter;
import fr.passerelle.invitation.ReadInvitation;
import fr.passerelle.membership.KnowPerson;
import fr.passerelle.shared.Actor;
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

/** An invitation, as whoever was invited reads it: by the secret in its link. */
@Path("v1/tenants/{slug}/letters/{token}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@ForOutsiders
public class LettersResource {
  @Inject Caller caller;
  @Inject KnowPerson knowPerson;
  @Inject ReadInvitation readInvitation;
  @Inject AcceptInvitation acceptInvitation;
  @Inject DeclineInvitation declineInvitation;

  @PathParam("token")
  String token;

  @GET
  @Operation(operationId = "readInvitation", summary = "What an invitation offers; changes nothing")
  public InvitationLetter read() {
    return readInvitation.handle(caller.actor(), token);
  }

  @POST
  @Path("acceptance")
  @Operation(operationId = "acceptInvitation", summary = "Accept, with the invited address")
  public Accepted accept() {
    knowPerson.handle(Actor.person(caller.actor().personId()), caller.claims());
    return acceptInvitation.handle(caller.actor(), token);
  }

  @POST
  @Path("refusal")
  @Operation(operationId = "declineInvitation", summary = "Decline")
  @APIResponse(responseCode = "204", description = "It is declined")
  public void decline() {
    declineInvitation.handle(caller.actor(), token);
  }
}
