package fr.passerelle.api.signup;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.membership.KnowPerson;
import fr.passerelle.signup.AskForSpace;
import fr.passerelle.signup.ConfirmSignUp;
import fr.passerelle.signup.ReadSignUp;
import fr.passerelle.signup.SignUpForm;
import fr.passerelle.signup.SignUpLetter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/** A company that asks for a space, and its letter by the secret in its link. */
@Path("v1/sign-ups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SignUpsResource {
  @Inject Caller caller;
  @Inject KnowPerson knowPerson;
  @Inject AskForSpace askForSpace;
  @Inject ReadSignUp readSignUp;
  @Inject ConfirmSignUp confirmSignUp;

  @POST
  @SecurityRequirements
  @Operation(
      operationId = "askForSpace",
      summary = "Ask for a space: a letter goes to the address; needs no token")
  @APIResponse(responseCode = "202", description = "The letter is on its way")
  public Response ask(SignUpForm form) {
    askForSpace.handle(caller.actor(), form, caller.from());
    return Response.accepted().build();
  }

  @GET
  @Path("{token}")
  @SecurityRequirements
  @Operation(
      operationId = "readSignUp",
      summary = "What a sign-up would open; changes nothing and needs no token of a person")
  public SignUpLetter read(@PathParam("token") String token) {
    return readSignUp.handle(caller.actor(), token);
  }

  @POST
  @Path("{token}/confirmation")
  @Operation(
      operationId = "confirmSignUp",
      summary = "Open the space, with the address that it was asked for with")
  public Space confirm(@PathParam("token") String token) {
    knowPerson.handle(caller.actor(), caller.claims());
    return new Space(confirmSignUp.handle(caller.actor(), token));
  }
}
