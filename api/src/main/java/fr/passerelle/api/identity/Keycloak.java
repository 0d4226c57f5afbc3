package fr.passerelle.api.identity;

import fr.passerelle.identity.IdentityProvider;
import fr.passerelle.identity.IdentityProviderAway;
import fr.passerelle.identity.ProviderCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * Changes organizations and brokers in Keycloak and ends accounts there, as the client {@code
 * passerelle-admin}, whose service account may do that and nothing else. A token is fetched for
 * each change: they are few.
 */
@ApplicationScoped
public class Keycloak implements IdentityProvider {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 10_000;
  private static final int NOT_FOUND = Response.Status.NOT_FOUND.getStatusCode();
  private static final int CONFLICT = Response.Status.CONFLICT.getStatusCode();

  @Inject ProviderCalls calls;

  @Override
  public UUID organization(String alias, String name, String owner) {
    try {
      OrganizationsOfKeycloak keycloak = client(OrganizationsOfKeycloak.class);
      String bearer = bearer();
      return find(keycloak, bearer, alias)
          .orElseGet(() -> create(keycloak, bearer, alias, name, owner));
    } catch (ProcessingException | WebApplicationException e) {
      throw new IdentityProviderAway("No organization for " + alias + ": " + e.getMessage(), e);
    }
  }

  /**
   * Keycloak deletes the accounts that an organization manages along with it. Where there is one,
   * the organization stays, switched off and without the company's name: accounts are people's.
   */
  @Override
  public void deleteOrganization(UUID organization) {
    String id = organization.toString();
    try {
      OrganizationsOfKeycloak keycloak = client(OrganizationsOfKeycloak.class);
      String bearer = bearer();
      if (keycloak.members(bearer, id, "MANAGED", 1).isEmpty()) {
        keycloak.delete(bearer, id).close();
      } else {
        String alias = keycloak.read(bearer, id).alias();
        keycloak
            .change(bearer, id, new Organization(id, "erased-" + id, alias, false, null))
            .close();
      }
    } catch (WebApplicationException e) {
      if (e.getResponse().getStatus() != Response.Status.NOT_FOUND.getStatusCode()) {
        throw new IdentityProviderAway("Keycloak keeps " + id + ": " + e.getMessage(), e);
      }
    } catch (ProcessingException e) {
      throw new IdentityProviderAway("Keycloak keeps " + id + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void deleteAccount(UUID person) {
    try (Response gone = client(UsersOfKeycloak.class).delete(bearer(), person)) {
      return;
    } catch (WebApplicationException e) {
      if (e.getResponse().getStatus() != NOT_FOUND) {
        throw new IdentityProviderAway("The account stays: " + e.getMessage(), e);
      }
    } catch (ProcessingException e) {
      throw new IdentityProviderAway("The account stays: " + e.getMessage(), e);
    }
  }

  /** Two companies may have one name, and Keycloak takes a name once: the second gets its alias. */
  private static UUID create(
      OrganizationsOfKeycloak keycloak, String bearer, String alias, String name, String owner) {
    Map<String, List<String>> marks = Map.of(Organization.MARK, List.of(owner));
    if (!made(keycloak, bearer, new Organization(null, name, alias, true, marks))) {
      Optional<UUID> there = find(keycloak, bearer, alias);
      if (there.isPresent()) {
        return there.get();
      }
      String longName = name + " (" + alias + ")";
      made(keycloak, bearer, new Organization(null, longName, alias, true, marks));
    }
    return find(keycloak, bearer, alias)
        .orElseThrow(() -> new IdentityProviderAway("Keycloak made no " + alias, null));
  }

  private static boolean made(
      OrganizationsOfKeycloak keycloak, String bearer, Organization organization) {
    try (Response answer = keycloak.create(bearer, organization)) {
      return true;
    } catch (WebApplicationException refused) {
      if (refused.getResponse().getStatus() == CONFLICT) {
        return false;
      }
      throw refused;
    }
  }

  private static Optional<UUID> find(
      OrganizationsOfKeycloak keycloak, String bearer, String alias) {
    return keycloak.find(bearer, "alias:" + alias).stream()
        .filter(found -> alias.equals(found.alias()))
        .map(found -> UUID.fromString(found.id()))
        .findFirst();
  }

  /** A part of Keycloak's administration. */
  public <T> T client(Class<T> part) {
    return RestClientBuilder.newBuilder()
        .baseUri(URI.create(calls.administration()))
        .connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
        .readTimeout(READ_MILLIS, TimeUnit.MILLISECONDS)
        .build(part);
  }

  /** The realm's own name: also our name at SAML providers. */
  public String issuer() {
    return calls.issuer();
  }

  /** What a call of the administration is authorised by. */
  public String bearer() {
    return "Bearer " + calls.ownToken();
  }
}
