package fr.passerelle.identity.reconcile;

import fr.passerelle.identity.IdentityProviderAway;
import fr.passerelle.identity.ProviderCalls;
import fr.passerelle.identity.ProviderCalls.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keycloak's organizations. Our mark is an attribute; the rest of what stands on an organization,
 * domains and attributes of others, is sent back as it was read.
 */
@ApplicationScoped
class OrganizationsAtProvider implements Organizations {
  private static final String MARK = "passerelle";
  private static final int PAGE = 100;
  private static final int CONFLICT = 409;

  @Inject ProviderCalls calls;

  @Override
  public List<FoundOrganization> all() {
    String token = calls.ownToken();
    List<FoundOrganization> all = new ArrayList<>();
    int read;
    do {
      read = all.size();
      Answer answer =
          taken(
              calls.get(
                  organizations()
                      + "?briefRepresentation=false&first="
                      + all.size()
                      + "&max="
                      + PAGE,
                  token));
      answer.body().asJsonArray().stream()
          .map(JsonValue::asJsonObject)
          .map(OrganizationsAtProvider::found)
          .forEach(all::add);
    } while (all.size() == read + PAGE);
    return all;
  }

  @Override
  public Optional<FoundOrganization> create(ExpectedOrganization wanted) {
    String token = calls.ownToken();
    for (String name : List.of(wanted.name(), Comparison.longName(wanted))) {
      JsonObjectBuilder organization =
          Json.createObjectBuilder().add("name", name).add("alias", wanted.alias());
      Answer answer =
          calls.post(organizations(), token, marked(organization, null, wanted.owner()));
      if (answer.status() != CONFLICT) {
        taken(answer);
        return all().stream().filter(found -> wanted.alias().equals(found.alias())).findFirst();
      }
    }
    return Optional.empty();
  }

  @Override
  public void mend(FoundOrganization found, ExpectedOrganization wanted) {
    String token = calls.ownToken();
    for (String name : List.of(wanted.name(), Comparison.longName(wanted))) {
      JsonObject now = read(found, token);
      JsonObjectBuilder next = Json.createObjectBuilder(now).add("name", name);
      Answer answer =
          calls.put(address(found), token, marked(next, now.get("attributes"), wanted.owner()));
      if (answer.status() != CONFLICT) {
        taken(answer);
        return;
      }
    }
    throw new IdentityProviderAway("Both names of " + wanted.alias() + " are taken", null);
  }

  @Override
  public void close(FoundOrganization found) {
    String token = calls.ownToken();
    JsonObject closed = Json.createObjectBuilder(read(found, token)).add("enabled", false).build();
    taken(calls.put(address(found), token, closed));
  }

  /** Open, and with our mark beside the attributes of others. */
  private static JsonObject marked(JsonObjectBuilder organization, JsonValue others, String owner) {
    JsonObjectBuilder attributes =
        others instanceof JsonObject kept
            ? Json.createObjectBuilder(kept)
            : Json.createObjectBuilder();
    return organization
        .add("enabled", true)
        .add("attributes", attributes.add(MARK, Json.createArrayBuilder().add(owner)))
        .build();
  }

  private JsonObject read(FoundOrganization found, String token) {
    return taken(calls.get(address(found), token)).body().asJsonObject();
  }

  private String organizations() {
    return calls.administration() + "/organizations";
  }

  private String address(FoundOrganization found) {
    return organizations() + "/" + found.id();
  }

  private static Answer taken(Answer answer) {
    if (answer.refused()) {
      throw new IdentityProviderAway("Organizations answer " + answer.status(), null);
    }
    return answer;
  }

  private static FoundOrganization found(JsonObject organization) {
    return new FoundOrganization(
        UUID.fromString(organization.getString("id")),
        organization.getString("alias", ""),
        organization.getString("name", ""),
        organization.getBoolean("enabled", true),
        mark(organization));
  }

  private static String mark(JsonObject organization) {
    JsonObject attributes = organization.getJsonObject("attributes");
    JsonArray marks = attributes == null ? null : attributes.getJsonArray(MARK);
    return marks == null || marks.isEmpty() ? null : marks.getString(0);
  }
}
