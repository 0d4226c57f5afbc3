package fr.passerelle.api.me;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.home.Home;
import fr.passerelle.home.SeeHome;
import fr.passerelle.membership.KnowPerson;
import fr.passerelle.membership.PersonClaims;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The caller's home. */
@Path("v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MeResource {
  @Inject Caller caller;
  @Inject KnowPerson knowPerson;
  @Inject SeeHome seeHome;

  @GET
  @Operation(operationId = "seeHome", summary = "Who you are, your tenants, what waits for you")
  public Me me() {
    PersonClaims claims = caller.claims();
    knowPerson.handle(caller.actor(), claims);
    Home home = seeHome.handle(caller.actor());
    return new Me(
        claims.id(),
        claims.email(),
        claims.displayName(),
        home.tenants(),
        home.waiting(),
        home.news());
  }
}
