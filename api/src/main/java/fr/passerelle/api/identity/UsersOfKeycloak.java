package fr.passerelle.api.identity;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The accounts of Keycloak's administration, under the address of the realm. */
@Path("users")
public interface UsersOfKeycloak {
  /** Answers 404 where there is no such account. */
  @DELETE
  @Path("{id}")
  Response delete(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") UUID person);
}
