package fr.passerelle.identity;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which partner signs in the people of an e-mail domain. Found by the domain alone, so that nobody
 * reads a list of partners.
 */
@ApplicationScoped
public class PartnerSignIns {
  @Inject ProviderCalls calls;

  /**
   * How the identity provider calls the partner at whom this address signs in. Refuses with
   * INVALID_EMAIL, with PARTNER_UNKNOWN, and with IDENTITY_AWAY where the provider does not answer.
   *
   * @param field of the form, for a refusal
   */
  public String of(String email, String field) {
    String domain = domain(email, field);
    try {
      String token = calls.ownToken();
      String found =
          calls.administration()
              + "/organizations?exact=true&search="
              + URLEncoder.encode(domain, StandardCharsets.UTF_8);
      return list(calls.get(found, token)).stream()
          .filter(organization -> organization.getBoolean("enabled", false))
          .filter(organization -> holds(organization, domain))
          .flatMap(organization -> provider(organization.getString("id"), domain, token).stream())
          .findFirst()
          .orElseThrow(() -> Refusal.of(field, RefusalCode.PARTNER_UNKNOWN));
    } catch (IdentityProviderAway e) {
      throw new Refusal(RefusalCode.IDENTITY_AWAY, e);
    }
  }

  private Optional<String> provider(String organization, String domain, String token) {
    String address =
        calls.administration() + "/organizations/" + organization + "/identity-providers";
    List<JsonObject> providers =
        list(calls.get(address, token)).stream()
            .filter(provider -> provider.getBoolean("enabled", true))
            .toList();
    return providers.stream()
        .filter(provider -> domain.equals(domainOf(provider)))
        .findFirst()
        .or(() -> providers.stream().findFirst())
        .map(provider -> provider.getString("alias"));
  }

  private static String domainOf(JsonObject provider) {
    JsonObject config = provider.getJsonObject("config");
    return config == null ? "" : config.getString("kc.org.domain", "");
  }

  private static boolean holds(JsonObject organization, String domain) {
    JsonArray domains = organization.getJsonArray("domains");
    return domains != null
        && domains.stream()
            .map(JsonValue::asJsonObject)
            .anyMatch(one -> domain.equals(one.getString("name", "")));
  }

  private static String domain(String email, String field) {
    String address = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    int at = address.lastIndexOf('@');
    if (at < 1 || at == address.length() - 1) {
      throw Refusal.of(field, RefusalCode.INVALID_EMAIL);
    }
    return address.substring(at + 1);
  }

  private static List<JsonObject> list(ProviderCalls.Answer answer) {
    if (answer.refused() || answer.body().getValueType() != JsonValue.ValueType.ARRAY) {
      throw new IdentityProviderAway("Organizations answer " + answer.status(), null);
    }
    return answer.body().asJsonArray().stream().map(JsonValue::asJsonObject).toList();
  }
}
