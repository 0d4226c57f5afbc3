package fr.passerelle.api.tenancy;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Versions;
import fr.passerelle.tenancy.ChangeDefaults;
import fr.passerelle.tenancy.DefaultsForm;
import fr.passerelle.tenancy.DefaultsView;
import fr.passerelle.tenancy.ReadDefaults;
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

/** What goes by itself in a tenant; part of its settings, and of their version. */
@Path("v1/tenants/{slug}/settings/defaults")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class DefaultsResource {
  @Inject Caller caller;
  @Inject ReadDefaults readDefaults;
  @Inject ChangeDefaults changeDefaults;

  @GET
  @Operation(
      operationId = "readDefaults",
      summary = "How long solutions are kept, and with what a challenge begins")
  @APIResponse(
      responseCode = "200",
      description = "The defaults; the version of the settings is the ETag",
      content = @Content(schema = @Schema(implementation = DefaultsForm.class)))
  public Response read() {
    DefaultsView view = readDefaults.handle(caller.actor());
    return Response.ok(view.defaults()).tag(Versions.tag(view.version())).build();
  }

  @PUT
  @Operation(operationId = "changeDefaults", summary = "Change them; challenges stay as they are")
  @APIResponse(
      responseCode = "200",
      description = "The defaults as they are now",
      content = @Content(schema = @Schema(implementation = DefaultsForm.class)))
  public Response change(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, DefaultsForm form) {
    changeDefaults.handle(caller.actor(), Versions.from(ifMatch), form);
    return read();
  }
}
