package fr.passerelle.api.identity;

import fr.passerelle.identity.Brokers;
import fr.passerelle.identity.Drift;
import fr.passerelle.identity.IdentityProviderAway;
import fr.passerelle.identity.WantedPartner;
import fr.passerelle.identity.WantedPartner.Broker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes Keycloak be what is wanted for a partner. The organization is never deleted, for that would
 * delete the accounts of its people; it loses its domains and its broker instead.
 *
 * <p>The broker is trusted in nothing, or unlinked, before domains change and trusted once they are
 * there, so that at no moment it vouches for addresses of a domain that the partner does not hold.
 */
@ApplicationScoped
public class PartnersOfKeycloak implements Brokers {
  private static final String DOMAINS = "domains";
  private static final String MARKS = "attributes";
  private static final String MARK = Organization.MARK;
  private static final int ALL = 10_000;

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
  public Set<Drift> stand(WantedPartner wanted) {
    try {
      return new Work(keycloak.client(BrokersOfKeycloak.class), keycloak.bearer(), wanted).run();
    } catch (ProcessingException | WebApplicationException e) {
      throw new IdentityProviderAway("Not as wanted: " + wanted.alias() + ": " + said(e), e);
    }
  }

  @Override
  public List<String> all() {
    try {
      return keycloak
          .client(BrokersOfKeycloak.class)
          .find(keycloak.bearer(), null, ALL)
          .getValuesAs(JsonObject.class)
          .stream()
          .map(broker -> broker.getString("alias"))
          .toList();
    } catch (ProcessingException | WebApplicationException e) {
      throw new IdentityProviderAway("No list of providers: " + said(e), e);
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

    Set<Drift> run() {
      Set<Drift> drifted = EnumSet.noneOf(Drift.class);
      Broker broker = wanted.broker();
      JsonObject there = JsonValue.EMPTY_JSON_OBJECT;
      for (JsonObject found : there()) {
        if (broker != null && found.getString("alias").equals(broker.alias())) {
          there = calls.read(bearer, broker.alias());
        } else {
          done(calls.delete(bearer, found.getString("alias")));
          drifted.add(Drift.BROKER_LEFT);
        }
      }
      boolean missing = broker != null && there.isEmpty();
      if (missing && broker.signsAddresses() && broker.secret() == null) {
        drifted.add(Drift.BROKER_LOST);
        return drifted;
      }
      Optional<JsonObject> organization = organization();
      if (!hasItsDomains(organization)) {
        drifted.add(Drift.DOMAINS);
      }
      if (missing) {
        drifted.add(Drift.BROKER_MISSING);
      } else if (broker != null
          && !(isAsWanted(there, organization) && missingMappers(broker).isEmpty())) {
        drifted.add(Drift.BROKER_CHANGED);
      }
      if (!drifted.isEmpty()) {
        mend(there, organization);
      }
      return drifted;
    }

    private boolean leads() {
      return wanted.broker() != null && !wanted.domains().isEmpty();
    }

    private boolean isAsWanted(JsonObject there, Optional<JsonObject> organization) {
      String linked = leads() ? organization.map(found -> found.getString("id")).orElse("-") : "";
      return BrokerDocument.organization(there).equals(linked)
          && document(there, leads()).equals(there);
    }

    private JsonObject document(JsonObject before, boolean leads) {
      return BrokerDocument.wanted(wanted, before, leads, keycloak.issuer());
    }

    private void mend(JsonObject there, Optional<JsonObject> organization) {
      Broker broker = wanted.broker();
      String linked = BrokerDocument.organization(there);
      if (!linked.isEmpty() && !leads()) {
        done(calls.unlink(bearer, linked, broker.alias()));
      }
      if (!leads()) {
        organization.ifPresent(found -> setDomains(found.getString("id")));
        if (broker != null) {
          put(broker, false);
        }
        return;
      }
      String id =
          organization
              .map(found -> found.getString("id"))
              .orElseGet(
                  () ->
                      keycloak
                          .organization(wanted.alias(), wanted.name(), wanted.owner())
                          .toString());
      put(broker, false);
      setDomains(id);
      String now = BrokerDocument.organization(calls.read(bearer, broker.alias()));
      if (!now.isEmpty() && !now.equals(id)) {
        done(calls.unlink(bearer, now, broker.alias()));
      }
      if (!now.equals(id)) {
        done(calls.link(bearer, id, broker.alias()));
      }
      put(broker, true);
    }

    private Optional<JsonObject> organization() {
      return calls.organizations(bearer, "alias:" + wanted.alias()).stream()
          .map(JsonValue::asJsonObject)
          .filter(found -> wanted.alias().equals(found.getString("alias")))
          .map(found -> calls.organization(bearer, found.getString("id")))
          .findFirst();
    }

    private boolean hasItsDomains(Optional<JsonObject> organization) {
      return organization.isEmpty()
          ? !leads()
          : domains(organization.get()).equals(domains()) && !mark(organization.get()).isEmpty();
    }

    /** Those that are wanted now: none while it leads nobody. */
    private Set<JsonValue> domains() {
      return (leads() ? wanted.domains() : List.<String>of())
          .stream()
              .map(name -> Json.createObjectBuilder().add("name", name).add("verified", true))
              .map(JsonObjectBuilder::build)
              .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<JsonValue> domains(JsonObject organization) {
      return organization.get(DOMAINS) instanceof JsonArray there ? Set.copyOf(there) : Set.of();
    }

    private JsonObject mark(JsonObject organization) {
      return organization.get(MARKS) instanceof JsonObject marks && marks.containsKey(MARK)
          ? marks
          : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** The partner's own brokers: of this alias, or of this alias and a number. */
    private List<JsonObject> there() {
      return calls.find(bearer, wanted.alias(), ALL).stream()
          .map(JsonValue::asJsonObject)
          .filter(
              found ->
                  found.getString("alias").equals(wanted.alias())
                      || found.getString("alias").matches(wanted.alias() + "-\\d+"))
          .toList();
    }

    /** Its domains, and our mark where there is none. */
    private void setDomains(String id) {
      JsonObject now = calls.organization(bearer, id);
      JsonObjectBuilder next =
          Json.createObjectBuilder(now).add(DOMAINS, Json.createArrayBuilder(domains()));
      if (mark(now).isEmpty()) {
        JsonObjectBuilder marks =
            now.get(MARKS) instanceof JsonObject others
                ? Json.createObjectBuilder(others)
                : Json.createObjectBuilder();
        next.add(MARKS, marks.add(MARK, Json.createArrayBuilder().add(wanted.owner())));
      }
      done(calls.changeOrganization(bearer, id, next.build()));
    }

    /** Makes or changes the broker; it leads people, and is trusted, only once it is linked. */
    private void put(Broker broker, boolean leads) {
      boolean there =
          there().stream().anyMatch(one -> one.getString("alias").equals(broker.alias()));
      JsonObject before = there ? calls.read(bearer, broker.alias()) : JsonValue.EMPTY_JSON_OBJECT;
      JsonObject next = document(before, leads);
      if (there) {
        done(calls.change(bearer, broker.alias(), next));
      } else {
        done(calls.create(bearer, next));
      }
      for (JsonObject mapper : missingMappers(broker)) {
        done(calls.addMapper(bearer, broker.alias(), mapper));
      }
    }

    /** What takes over what a SAML provider says of a person, as far as it is not there. */
    private List<JsonObject> missingMappers(Broker broker) {
      if (broker.signsAddresses()) {
        return List.of();
      }
      Set<String> there =
          calls.mappers(bearer, broker.alias()).getValuesAs(JsonObject.class).stream()
              .map(mapper -> mapper.getString("name"))
              .collect(Collectors.toSet());
      return ATTRIBUTES.entrySet().stream()
          .flatMap(one -> one.getValue().stream().map(name -> mapper(broker, one.getKey(), name)))
          .filter(mapper -> !there.contains(mapper.getString("name")))
          .toList();
    }

    private static JsonObject mapper(Broker broker, String attribute, String name) {
      return Json.createObjectBuilder()
          .add("name", attribute + " from " + name)
          .add("identityProviderAlias", broker.alias())
          .add("identityProviderMapper", "saml-user-attribute-idp-mapper")
          .add(
              "config",
              Json.createObjectBuilder()
                  .add("syncMode", "INHERIT")
                  .add("attribute.name", name)
                  .add("user.attribute", attribute))
          .build();
    }

    private static void done(Response answer) {
      answer.close();
    }
  }
}
