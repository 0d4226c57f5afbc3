package fr.passerelle.api.challenge;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.challenge.template.BrowseTemplates;
import fr.passerelle.challenge.template.ChallengeTemplate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Cases to begin with. */
@Path("v1/challenge-templates")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TemplatesResource {
  @Inject Caller caller;
  @Inject BrowseTemplates browseTemplates;

  @GET
  @Operation(
      operationId = "browseTemplates",
      summary = "Cases to begin with; what stands in square brackets is yours to say")
  public List<ChallengeTemplate> browse(@QueryParam("locale") @DefaultValue("fr") String locale) {
    return browseTemplates.handle(caller.actor(), locale);
  }
}
