package fr.passerelle.api.privacy;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.ForOutsiders;
import fr.passerelle.api.calls.Languages;
import fr.passerelle.privacy.PrivacyNotice;
import fr.passerelle.privacy.ReadPrivacy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a tenant does with personal data, for whoever is asked to come in. */
@Path("v1/tenants/{slug}/privacy")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@ForOutsiders
public class PrivacyResource {
  @Inject Caller caller;
  @Inject ReadPrivacy readPrivacy;

  @GET
  @Operation(
      operationId = "readPrivacy",
      summary = "What is done with personal data, why, and for how long")
  public PrivacyNotice read(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
    return readPrivacy.handle(caller.actor(), Languages.of(accepted));
  }
}
