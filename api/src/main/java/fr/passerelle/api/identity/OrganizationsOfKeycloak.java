package fr.passerelle.api.identity;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What we call of Keycloak's administration, under the address of the realm. */
@Path("organizations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface OrganizationsOfKeycloak {
  /**
   * @param query {@code alias:} and the alias
   */
  @GET
  List<Organization> find(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @QueryParam("q") String query);

  /** The accounts that would go with the organization, at most one. */
  @GET
  @Path("{id}/members")
  List<Managed> members(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @PathParam("id") String id,
      @QueryParam("membershipType") String type,
      @QueryParam("max") int most);

  @PUT
  @Path("{id}")
  Response change(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @PathParam("id") String id,
      Organization organization);

  @DELETE
  @Path("{id}")
  Response delete(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

  @GET
  @Path("{id}")
  Organization read(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

  /** An account that an organization manages. */
  record Managed(String id) {}

  @POST
  Response create(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, Organization organization);
}
