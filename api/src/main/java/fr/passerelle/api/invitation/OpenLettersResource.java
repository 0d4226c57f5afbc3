package fr.passerelle.api.invitation;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.ForOutsiders;
import fr.passerelle.invitation.open.Channel;
import fr.passerelle.invitation.open.JoinByOpenInvitation;
import fr.passerelle.invitation.open.Joined;
import fr.passerelle.invitation.open.OpenLetter;
import fr.passerelle.invitation.open.ReadOpenInvitation;
import fr.passerelle.membership.KnowPerson;
import fr.passerelle.shared.Actor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An open invitation, as whoever holds its link reads it. */
@Path("v1/tenants/{slug}/open-letters/{code}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@ForOutsiders
public class OpenLettersResource {
  @Inject Caller caller;
  @Inject KnowPerson knowPerson;
  @Inject ReadOpenInvitation readOpenInvitation;
  @Inject JoinByOpenInvitation joinByOpenInvitation;

  @PathParam("code")
  String code;

  @GET
  @Operation(
      operationId = "readOpenInvitation",
      summary = "What an open invitation offers; changes nothing")
  public OpenLetter read() {
    return readOpenInvitation.handle(caller.actor(), code);
  }

  @POST
  @Path("admission")
  @Operation(
      operationId = "joinByOpenInvitation",
      summary = "Join, or ask to where an admin has a word")
  public Joined join(@QueryParam("channel") @DefaultValue("LINK") Channel channel) {
    knowPerson.handle(Actor.person(caller.actor().personId()), caller.claims());
    return joinByOpenInvitation.handle(caller.actor(), code, channel);
  }
}
