package fr.passerelle.api.identity;

import fr.passerelle.identity.Brokers;
import fr.passerelle.identity.IdentityProviderAway;
import fr.passerelle.identity.WantedPartner;
import fr.passerelle.identity.WantedPartner.Broker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes Keycloak be what is wanted for a partner. The organization is never deleted, for that would
 * delete the accounts of its people; it loses its domains and its broker instead.
 *
 * <p>A broker vouches for addresses only where Keycloak itself takes no other address than those of
 * the verified domains from it: by a filter of OpenID Connect's signed claim. The check that goes
 * with the organization is not enough, since it is skipped for whoever comes without having typed
 * an address. SAML has no such filter: its people show by a letter of Keycloak, once, that the
 * address is theirs.
 *
 * <p>The broker is unlinked before domains go and linked once they are there, so that at no moment
 * it vouches for addresses of a domain that the partner does not hold.
 */
@ApplicationScoped
public class PartnersOfKeycloak implements Brokers {
  private static final String DOMAIN = "kc.org.domain";
  private static final String ANY_DOMAIN = "ANY";
  private static final String LEADS = "kc.org.broker.redirect.mode.email-matches";
  private static final String FILTERED = "filteredByClaim";
  private static final String FILTER_CLAIM = "claimFilterName";
  private static final String FILTER_VALUE = "claimFilterValue";
  private static final String ORGANIZATION = "organizationId";
  private static final String SECRET = "clientSecret";

  /** Stands for a secret that is to stay as it is. */
  private static final String KEPT = "**********";

  /** Under which names providers send what we want to know of a person. */
  private static final Map<String, List<String>> ATTRIBUTES =
      Map.of(
          "email",
          List.of(
              "email",
              "mail",
              "urn:oid:0.9.2342.19200300.100.1.3",
              "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress"),
          "firstName",
          List.of(
              "firstName",
              "givenName",
              "urn:oid:2.5.4.42",
              "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname"),
          "lastName",
          List.of(
              "lastName",
              "sn",
              "urn:oid:2.5.4.4",
              "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname"));

  @Inject Keycloak keycloak;

  @Override
  public void stand(WantedPartner wanted) {
    try {
      new Work(keycloak.client(BrokersOfKeycloak.class), keycloak.bearer(), wanted).run();
    } catch (ProcessingException | WebApplicationException e) {
      throw new IdentityProviderAway("Not as wanted: " + wanted.alias() + ": " + said(e), e);
    }
  }

  private static String said(Exception e) {
    return e instanceof WebApplicationException refused && refused.getResponse().hasEntity()
        ? refused.getResponse().readEntity(String.class)
        : e.getMessage();
  }

  private final class Work {
    private final BrokersOfKeycloak calls;
    private final String bearer;
    private final WantedPartner wanted;

    Work(BrokersOfKeycloak calls, String bearer, WantedPartner wanted) {
      this.calls = calls;
      this.bearer = bearer;
      this.wanted = wanted;
    }

    void run() {
      Broker broker = wanted.broker();
      Optional<String> organization = organization();
      for (JsonObject there : there()) {
        String alias = there.getString("alias");
        if (broker == null || !alias.equals(broker.alias())) {
          done(calls.delete(bearer, alias));
        } else if (there.containsKey(ORGANIZATION) && wanted.domains().isEmpty()) {
          done(calls.unlink(bearer, there.getString(ORGANIZATION), alias));
        }
      }
      if (broker == null || wanted.domains().isEmpty()) {
        organization.ifPresent(this::setDomains);
        if (broker != null) {
          put(broker, false);
        }
        return;
      }
      String id =
          organization.orElseGet(
              () -> keycloak.organization(wanted.alias(), wanted.name()).toString());
      setDomains(id);
      put(broker, false);
      if (!calls.read(bearer, broker.alias()).containsKey(ORGANIZATION)) {
        done(calls.link(bearer, id, broker.alias()));
      }
      put(broker, true);
    }

    private Optional<String> organization() {
      return calls.organizations(bearer, "alias:" + wanted.alias()).stream()
          .map(JsonValue::asJsonObject)
          .filter(found -> wanted.alias().equals(found.getString("alias")))
          .map(found -> found.getString("id"))
          .findFirst();
    }

    /** The partner's own brokers: of this alias, or of this alias and a number. */
    private List<JsonObject> there() {
      return calls.find(bearer, wanted.alias()).stream()
          .map(JsonValue::asJsonObject)
          .filter(
              found ->
                  found.getString("alias").equals(wanted.alias())
                      || found.getString("alias").matches(wanted.alias() + "-\\d+"))
          .toList();
    }

    private void setDomains(String id) {
      JsonObject now = calls.organization(bearer, id);
      JsonArrayBuilder domains = Json.createArrayBuilder();
      wanted
          .domains()
          .forEach(
              domain ->
                  domains.add(
                      Json.createObjectBuilder().add("name", domain).add("verified", true)));
      JsonArray next = domains.build();
      JsonArray before =
          now.containsKey("domains") ? now.getJsonArray("domains") : JsonValue.EMPTY_JSON_ARRAY;
      if (!before.equals(next)) {
        done(
            calls.changeOrganization(
                bearer, id, Json.createObjectBuilder(now).add("domains", next).build()));
      }
    }

    /** Makes or changes the broker; it leads people, and is trusted, only once it is linked. */
    private void put(Broker broker, boolean leads) {
      boolean there =
          there().stream().anyMatch(one -> one.getString("alias").equals(broker.alias()));
      JsonObject before = there ? calls.read(bearer, broker.alias()) : JsonValue.EMPTY_JSON_OBJECT;
      JsonObjectBuilder next =
          Json.createObjectBuilder(before)
              .add("alias", broker.alias())
              .add("displayName", wanted.name())
              .add("providerId", broker.protocol())
              .add("enabled", broker.open())
              .add("trustEmail", leads && isFiltered(broker))
              .add("hideOnLogin", true)
              .add("linkOnly", false)
              .add("firstBrokerLoginFlowAlias", "first broker login")
              .add("postBrokerLoginFlowAlias", "after a partner")
              .add("config", config(broker, before, leads));
      if (there) {
        done(calls.change(bearer, broker.alias(), next.build()));
      } else {
        done(calls.create(bearer, next.build()));
      }
      if (broker.protocol().equals("saml") && calls.mappers(bearer, broker.alias()).isEmpty()) {
        addMappers(broker);
      }
    }

    private static boolean isFiltered(Broker broker) {
      return broker.protocol().equals("oidc");
    }

    /** What an address of the domains looks like, whole. */
    private String addresses() {
      return wanted.domains().stream()
          .map(domain -> domain.replace(".", "\\."))
          .collect(Collectors.joining("|", "(?i)[^@\\s]+@(", ")"));
    }

    private JsonObjectBuilder config(Broker broker, JsonObject before, boolean leads) {
      JsonObjectBuilder config =
          before.containsKey("config")
              ? Json.createObjectBuilder(before.getJsonObject("config"))
              : Json.createObjectBuilder();
      broker.settings().forEach(config::add);
      if (broker.protocol().equals("oidc")) {
        config.add(SECRET, broker.secret() == null ? KEPT : broker.secret());
      } else {
        config.add("entityId", keycloak.issuer());
      }
      if (leads) {
        config.add(DOMAIN, wanted.domains().size() == 1 ? wanted.domains().get(0) : ANY_DOMAIN);
        config.add(LEADS, "true");
        if (isFiltered(broker)) {
          config.add(FILTERED, "true");
          config.add(FILTER_CLAIM, "email");
          config.add(FILTER_VALUE, addresses());
        }
      } else {
        config.remove(DOMAIN);
        config.remove(LEADS);
        config.remove(FILTERED);
        config.remove(FILTER_CLAIM);
        config.remove(FILTER_VALUE);
      }
      return config;
    }

    private void addMappers(Broker broker) {
      ATTRIBUTES.forEach(
          (attribute, names) -> {
            for (String name : names) {
              done(
                  calls.addMapper(
                      bearer,
                      broker.alias(),
                      Json.createObjectBuilder()
                          .add("name", attribute + " from " + name)
                          .add("identityProviderAlias", broker.alias())
                          .add("identityProviderMapper", "saml-user-attribute-idp-mapper")
                          .add(
                              "config",
                              Json.createObjectBuilder()
                                  .add("syncMode", "INHERIT")
                                  .add("attribute.name", name)
                                  .add("user.attribute", attribute))
                          .build()));
            }
          });
    }

    private static void done(Response answer) {
      answer.close();
    }
  }
}
