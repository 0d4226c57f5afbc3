package fr.passerelle.api.tenancy;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Versions;
import fr.passerelle.tenancy.ChangeSignInRules;
import fr.passerelle.tenancy.ReadSignInRules;
import fr.passerelle.tenancy.SignInRules;
import fr.passerelle.tenancy.SignInRulesView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How the people who run a tenant sign in. */
@Path("v1/tenants/{slug}/sign-in-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SignInRulesResource {
  @Inject Caller caller;
  @Inject ReadSignInRules readSignInRules;
  @Inject ChangeSignInRules changeSignInRules;

  @GET
  @Operation(operationId = "readSignInRules", summary = "How owners and admins sign in")
  @APIResponse(
      responseCode = "200",
      description = "The rules; the version of the settings is the ETag",
      content = @Content(schema = @Schema(implementation = SignInRules.class)))
  public Response read() {
    SignInRulesView view = readSignInRules.handle(caller.actor());
    return Response.ok(view.rules()).tag(Versions.tag(view.version())).build();
  }

  @PUT
  @Operation(
      operationId = "changeSignInRules",
      summary = "Require a second factor of owners and admins, or no longer",
      description = "Whoever requires it signed in with a second factor or a passkey themselves")
  @APIResponse(
      responseCode = "200",
      description = "The rules as they are now",
      content = @Content(schema = @Schema(implementation = SignInRules.class)))
  public Response change(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, SignInRules rules) {
    changeSignInRules.handle(caller.actor(), Versions.from(ifMatch), rules);
    return read();
  }
}
