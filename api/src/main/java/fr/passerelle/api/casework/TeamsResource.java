package fr.passerelle.api.casework;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Creation;
import fr.passerelle.api.calls.Made;
import fr.passerelle.casework.AddTeammate;
import fr.passerelle.casework.BrowseTeammates;
import fr.passerelle.casework.FormTeam;
import fr.passerelle.casework.JoinTeam;
import fr.passerelle.casework.LeaveTeam;
import fr.passerelle.casework.ReadTeam;
import fr.passerelle.casework.TeamView;
import fr.passerelle.casework.Teammate;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Teams: alone, or with others by their link or by name. */
@Path("v1/tenants/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class TeamsResource {
  @Inject Caller caller;
  @Inject Creation creation;
  @Inject FormTeam formTeam;
  @Inject JoinTeam joinTeam;
  @Inject ReadTeam readTeam;
  @Inject AddTeammate addTeammate;
  @Inject LeaveTeam leaveTeam;
  @Inject BrowseTeammates browseTeammates;

  @POST
  @Path("challenges/{challengeId}/teams")
  @Operation(operationId = "formTeam", summary = "Form a team, with an empty solution")
  @APIResponse(
      responseCode = "201",
      description = "The team",
      content = @Content(schema = @Schema(implementation = TeamView.class)))
  public Response form(
      @PathParam("challengeId") UUID challengeId,
      @HeaderParam("Idempotency-Key") String key,
      TeamName team) {
    return creation.once(
        key,
        team,
        () -> {
          UUID id = formTeam.handle(caller.actor(), challengeId, team.name());
          return new Made("/teams/" + id, null, readTeam.handle(caller.actor(), id));
        });
  }

  @PUT
  @Path("challenges/{challengeId}/team")
  @Operation(operationId = "joinTeam", summary = "Join the team whose link you were given")
  public TeamView join(@PathParam("challengeId") UUID challengeId, TeamLink link) {
    UUID id = joinTeam.handle(caller.actor(), challengeId, link.joinCode());
    return readTeam.handle(caller.actor(), id);
  }

  @GET
  @Path("challenges/{challengeId}/teammates")
  @Operation(operationId = "browseTeammates", summary = "Who could join your team")
  public List<Teammate> teammates(@PathParam("challengeId") UUID challengeId) {
    return browseTeammates.handle(caller.actor(), challengeId);
  }

  @GET
  @Path("teams/{teamId}")
  @Operation(operationId = "readTeam", summary = "A team")
  public TeamView read(@PathParam("teamId") UUID teamId) {
    return readTeam.handle(caller.actor(), teamId);
  }

  @PUT
  @Path("teams/{teamId}/members/{personId}")
  @Operation(operationId = "addTeammate", summary = "Take somebody into your team")
  public TeamView add(@PathParam("teamId") UUID teamId, @PathParam("personId") UUID personId) {
    addTeammate.handle(caller.actor(), teamId, personId);
    return readTeam.handle(caller.actor(), teamId);
  }

  @DELETE
  @Path("teams/{teamId}/members/me")
  @Operation(operationId = "leaveTeam", summary = "Leave your team before it hands in")
  @APIResponse(responseCode = "204", description = "You are out of it")
  public void leave(@PathParam("teamId") UUID teamId) {
    leaveTeam.handle(caller.actor(), teamId);
  }

  /**
   * @param name at most 60 characters, and no other team's
   */
  public record TeamName(String name) {}

  /**
   * @param joinCode what a member of the team reads in {@code GET /teams/{teamId}}
   */
  public record TeamLink(String joinCode) {}
}
