package fr.passerelle.api.me;

import fr.passerelle.identity.OwnAccount;
import fr.passerelle.identity.WaysIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * By what the caller can sign in. Asked of the identity provider with the caller's own token;
 * adding a way takes a browser, and is done on the page.
 */
@Path("v1/me/sign-ins")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SignInsResource {
  private static final String SCHEME = "Bearer ";

  @Inject OwnAccount account;
  @Context HttpHeaders headers;

  @GET
  @Operation(
      operationId = "readSignIns",
      summary = "By what you can sign in: password, linked accounts, passkeys, devices")
  public WaysIn read() {
    return account.read(token());
  }

  @DELETE
  @Path("accounts/{alias}")
  @Operation(
      operationId = "unlinkAccount",
      summary = "Cut the link to an account of a partner",
      description = "Refused where nothing else would lead you in")
  public void unlink(@PathParam("alias") String alias) {
    account.unlink(token(), alias);
  }

  /** The filter before has seen that there is one. */
  private String token() {
    return headers.getHeaderString(HttpHeaders.AUTHORIZATION).substring(SCHEME.length()).strip();
  }
}
