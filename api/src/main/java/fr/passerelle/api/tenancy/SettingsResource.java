package fr.passerelle.api.tenancy;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Versions;
import fr.passerelle.tenancy.ChangeSettings;
import fr.passerelle.tenancy.ReadSettings;
import fr.passerelle.tenancy.SettingsForm;
import fr.passerelle.tenancy.SettingsView;
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

/** How a tenant shows itself, for its admins. */
@Path("v1/tenants/{slug}/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SettingsResource {
  @Inject Caller caller;
  @Inject ReadSettings readSettings;
  @Inject ChangeSettings changeSettings;

  @GET
  @Operation(operationId = "readSettings", summary = "Name, colour, welcome, language and zone")
  @APIResponse(
      responseCode = "200",
      description = "The settings; their version is the ETag",
      content = @Content(schema = @Schema(implementation = SettingsForm.class)))
  public Response read() {
    SettingsView view = readSettings.handle(caller.actor());
    return Response.ok(view.settings()).tag(Versions.tag(view.version())).build();
  }

  @PUT
  @Operation(operationId = "changeSettings", summary = "Change the settings")
  @APIResponse(
      responseCode = "200",
      description = "The settings as they are now",
      content = @Content(schema = @Schema(implementation = SettingsForm.class)))
  public Response change(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, SettingsForm form) {
    changeSettings.handle(caller.actor(), Versions.from(ifMatch), form);
    return read();
  }
}
