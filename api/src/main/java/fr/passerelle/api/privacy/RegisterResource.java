package fr.passerelle.api.privacy;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Languages;
import fr.passerelle.privacy.ProcessingView;
import fr.passerelle.privacy.ReadRegister;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The register of processing of a tenant, for its admins. */
@Path("v1/tenants/{slug}/register")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RegisterResource {
  @Inject Caller caller;
  @Inject ReadRegister readRegister;

  @GET
  @Operation(
      operationId = "readRegister",
      summary = "The register of processing, in the language that Accept-Language asks for")
  public List<ProcessingView> read(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
    return readRegister.handle(caller.actor(), Languages.of(accepted));
  }
}
