package fr.passerelle.api.signup;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.signup.CheckSlug;
import fr.passerelle.signup.SlugAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/** The names of spaces in addresses, for whoever looks for a free one; needs no token. */
@Path("v1/slugs/{name}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SlugsResource {
  @Inject Caller caller;
  @Inject CheckSlug checkSlug;

  @GET
  @SecurityRequirements
  @Operation(
      operationId = "checkSlug",
      summary = "Whether a space could have this name, and which one near it could; needs no token")
  public SlugAnswer check(@PathParam("name") String name) {
    return checkSlug.handle(caller.actor(), name, caller.from());
  }
}
