package fr.passerelle.api.identity;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
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

/**
 * What we call of Keycloak's administration about brokers, under the address of the realm.
 * Documents are read, changed and written back whole: what we do not know of them stays.
 */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface BrokersOfKeycloak {
  String BROKERS = "identity-provider/instances";
  String BROKER = BROKERS + "/{alias}";
  String ORGANIZATION = "organizations/{id}";

  /**
   * @param start of their aliases; null for all
   */
  @GET
  @Path(BROKERS)
  JsonArray find(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @QueryParam("search") String start,
      @QueryParam("max") int most);

  @POST
  @Path(BROKERS)
  Response create(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, JsonObject broker);

  @GET
  @Path(BROKER)
  JsonObject read(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("alias") String alias);

  @PUT
  @Path(BROKER)
  Response change(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @PathParam("alias") String alias,
      JsonObject broker);

  @DELETE
  @Path(BROKER)
  Response delete(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("alias") String alias);

  @GET
  @Path(BROKER + "/mappers")
  JsonArray mappers(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("alias") String alias);

  @POST
  @Path(BROKER + "/mappers")
  Response addMapper(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @PathParam("alias") String alias,
      JsonObject mapper);

  @GET
  @Path("organizations")
  JsonArray organizations(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @QueryParam("q") String query);

  @GET
  @Path(ORGANIZATION)
  JsonObject organization(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

  @PUT
  @Path(ORGANIZATION)
  Response changeOrganization(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @PathParam("id") String id,
      JsonObject organization);

  @POST
  @Path(ORGANIZATION + "/identity-providers")
  Response link(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @PathParam("id") String id,
      String alias);

  @DELETE
  @Path(ORGANIZATION + "/identity-providers/{alias}")
  Response unlink(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @PathParam("id") String id,
      @PathParam("alias") String alias);
}
