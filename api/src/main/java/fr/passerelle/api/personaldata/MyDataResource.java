package fr.passerelle.api.personaldata;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.membership.KnowPerson;
import fr.passerelle.personaldata.AskErasure;
import fr.passerelle.personaldata.ErasureForm;
import fr.passerelle.personaldata.MyData;
import fr.passerelle.personaldata.SeeMyData;
import fr.passerelle.personaldata.TakeBackErasure;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What is known of the caller, and their wish to be forgotten. */
@Path("v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class MyDataResource {
  @Inject Caller caller;
  @Inject KnowPerson knowPerson;
  @Inject SeeMyData seeMyData;
  @Inject AskErasure askErasure;
  @Inject TakeBackErasure takeBackErasure;

  @GET
  @Path("data")
  @Operation(
      operationId = "seeMyData",
      summary = "What is known of you, where, your copies, and whether you will be forgotten")
  public MyData data() {
    knowPerson.handle(caller.actor(), caller.claims());
    return seeMyData.handle(caller.actor());
  }

  @PUT
  @Path("erasure")
  @Operation(
      operationId = "askErasure",
      summary = "Ask to be forgotten in seven days; confirmed by your own address",
      description =
          "Refused while nobody else owns a space of yours or maintains a partner of yours; a suspended"
              + " space closes with its only owner. What you handed in stays, without your name.")
  @APIResponse(
      responseCode = "200",
      description = "When it will be done",
      content = @Content(schema = @Schema(implementation = ErasureDue.class)))
  public Response ask(ErasureForm form) {
    knowPerson.handle(caller.actor(), caller.claims());
    return Response.ok(new ErasureDue(askErasure.handle(caller.actor(), form))).build();
  }

  @DELETE
  @Path("erasure")
  @Operation(operationId = "takeBackErasure", summary = "Stay known after all")
  @APIResponse(responseCode = "204", description = "Nothing will be erased")
  public void takeBack() {
    takeBackErasure.handle(caller.actor());
  }
}
