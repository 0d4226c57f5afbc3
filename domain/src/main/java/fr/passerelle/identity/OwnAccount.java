package fr.passerelle.identity;

import fr.passerelle.identity.WaysIn.Device;
import fr.passerelle.identity.WaysIn.LinkedAccount;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person's own account at the identity provider, reached by the person's own token: nobody can
 * read or change another's, and we hold no right over accounts. No use case, because nothing of
 * ours is read or changed, and no transaction stays open while the provider is asked.
 */
@ApplicationScoped
public class OwnAccount {
  private static final int NOT_FOUND = 404;

  @Inject ProviderCalls calls;

  /** Refuses with IDENTITY_AWAY where the provider does not answer. */
  public WaysIn read(String token) {
    List<JsonObject> kinds = list("/credentials?user-credentials=true", token);
    return new WaysIn(
        !devices(kinds, "password").isEmpty(),
        list("/linked-accounts?linked=true", token).stream().map(OwnAccount::account).toList(),
        devices(kinds, "webauthn-passwordless"),
        devices(kinds, "otp"));
  }

  /**
   * Cuts the link to a partner's account. Refuses with NOT_FOUND where there is none, with
   * LAST_WAY_IN where nothing else would lead in, with WAY_IN_OF_PARTNER where the partner made the
   * account here and keeps it.
   */
  public void unlink(String token, String alias) {
    WaysIn ways = read(token);
    if (ways.accounts().stream().noneMatch(account -> account.alias().equals(alias))) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    if (!ways.canDoWithout(alias)) {
      throw new Refusal(RefusalCode.LAST_WAY_IN);
    }
    String address =
        calls.account() + "/linked-accounts/" + URLEncoder.encode(alias, StandardCharsets.UTF_8);
    try {
      ProviderCalls.Answer answer = calls.delete(address, token);
      if (answer.status() == NOT_FOUND) {
        throw new Refusal(RefusalCode.NOT_FOUND);
      }
      if (answer.refused()) {
        throw new Refusal(RefusalCode.WAY_IN_OF_PARTNER);
      }
    } catch (IdentityProviderAway e) {
      throw new Refusal(RefusalCode.IDENTITY_AWAY, e);
    }
  }

  private List<JsonObject> list(String path, String token) {
    try {
      ProviderCalls.Answer answer = calls.get(calls.account() + path, token);
      if (answer.refused() || answer.body().getValueType() != JsonValue.ValueType.ARRAY) {
        throw new IdentityProviderAway(path + " answers " + answer.status(), null);
      }
      return answer.body().asJsonArray().stream().map(JsonValue::asJsonObject).toList();
    } catch (IdentityProviderAway e) {
      throw new Refusal(RefusalCode.IDENTITY_AWAY, e);
    }
  }

  private static LinkedAccount account(JsonObject linked) {
    String alias = linked.getString("providerAlias");
    return new LinkedAccount(
        alias, linked.getString("displayName", alias), linked.getString("linkedUsername", ""));
  }

  private static List<Device> devices(List<JsonObject> kinds, String type) {
    return kinds.stream()
        .filter(kind -> type.equals(kind.getString("type", "")))
        .flatMap(OwnAccount::devices)
        .sorted(Comparator.comparing(Device::since))
        .toList();
  }

  private static Stream<Device> devices(JsonObject kind) {
    return kind.containsKey("userCredentialMetadatas")
        ? kind.getJsonArray("userCredentialMetadatas").stream()
            .map(JsonValue::asJsonObject)
            .map(held -> held.getJsonObject("credential"))
            .map(OwnAccount::device)
        : Stream.empty();
  }

  private static Device device(JsonObject credential) {
    Instant since =
        credential.containsKey("createdDate")
            ? Instant.ofEpochMilli(credential.getJsonNumber("createdDate").longValue())
            : Instant.EPOCH;
    return new Device(credential.getString("id"), credential.getString("userLabel", ""), since);
  }
}
