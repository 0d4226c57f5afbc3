package fr.passerelle.api.partner;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.membership.KnowPerson;
import fr.passerelle.partner.AcceptPartnerLetter;
import fr.passerelle.partner.PartnerLetter;
import fr.passerelle.partner.ReadPartnerLetter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The letter that asks somebody to maintain a partner, by the secret in its link. */
@Path("v1/partner-letters/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PartnerLettersResource {
  @Inject Caller caller;
  @Inject KnowPerson knowPerson;
  @Inject ReadPartnerLetter readPartnerLetter;
  @Inject AcceptPartnerLetter acceptPartnerLetter;

  @GET
  @Operation(operationId = "readPartnerLetter", summary = "What the letter asks; changes nothing")
  public PartnerLetter read(@PathParam("token") String token) {
    return readPartnerLetter.handle(caller.actor(), token);
  }

  @POST
  @Path("acceptance")
  @Operation(
      operationId = "acceptPartnerLetter",
      summary = "Maintain the partner from now on, with the address that the letter went to")
  public Maintained accept(@PathParam("token") String token) {
    knowPerson.handle(caller.actor(), caller.claims());
    return new Maintained(acceptPartnerLetter.handle(caller.actor(), token));
  }

  /**
   * @param partnerId the partner that the caller maintains now
   */
  public record Maintained(UUID partnerId) {}
}
