package fr.passerelle.api.identity;

import fr.passerelle.identity.WantedPartner;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.stream.Collectors;

/**
 * A partner's provider as Keycloak writes it. What we do not know of a document stays as it was
 * read, so that two are equal where nothing of ours differs.
 *
 * <p>A provider vouches for addresses only where Keycloak itself takes no other address than those
 * of the verified domains from it: by a filter of OpenID Connect's signed claim. The check that
 * goes with the organization is not enough, since it is skipped for whoever comes without having
 * typed an address. SAML has no such filter: its people show by a letter of Keycloak, once, that
 * the address is theirs.
 */
final class BrokerDocument {
  private static final String DOMAIN = "kc.org.domain";
  private static final String ANY_DOMAIN = "ANY";
  private static final String LEADS = "kc.org.broker.redirect.mode.email-matches";
  private static final String FILTERED = "filteredByClaim";
  private static final String FILTER_CLAIM = "claimFilterName";
  private static final String FILTER_VALUE = "claimFilterValue";
  private static final String YES = "true";

  /**
   * Anybody can name a partner: where Keycloak asks whether to link an account, this stands there.
   */
  private static final String UNPROVED = " (non vérifié · unverified)";

  /** Stands for a secret that is to stay as it is. */
  private static final String KEPT = "**********";

  private BrokerDocument() {}

  /**
   * What it should be.
   *
   * @param before as it was read; empty for a new one
   * @param leads whether it leads people, and is trusted where it can be
   * @param issuer our name at SAML providers
   */
  static JsonObject wanted(WantedPartner wanted, JsonObject before, boolean leads, String issuer) {
    WantedPartner.Broker broker = wanted.broker();
    return Json.createObjectBuilder(before)
        .add("alias", broker.alias())
        .add("displayName", leads ? wanted.name() : wanted.name() + UNPROVED)
        .add("providerId", broker.protocol())
        .add("enabled", broker.open())
        .add("trustEmail", leads && broker.signsAddresses())
        .add("hideOnLogin", true)
        .add("linkOnly", false)
        .add("firstBrokerLoginFlowAlias", "first broker login")
        .add("postBrokerLoginFlowAlias", "after a partner")
        .add("config", config(wanted, before, leads, issuer))
        .build();
  }

  private static JsonObjectBuilder config(
      WantedPartner wanted, JsonObject before, boolean leads, String issuer) {
    WantedPartner.Broker broker = wanted.broker();
    JsonObjectBuilder config =
        before.get("config") instanceof JsonObject kept
            ? Json.createObjectBuilder(kept)
            : Json.createObjectBuilder();
    broker.settings().forEach(config::add);
    if (broker.signsAddresses()) {
      config.add("clientSecret", broker.secret() == null ? KEPT : broker.secret());
    } else {
      config.add("entityId", issuer);
    }
    for (String ours : new String[] {DOMAIN, LEADS, FILTERED, FILTER_CLAIM, FILTER_VALUE}) {
      config.remove(ours);
    }
    if (leads) {
      config.add(DOMAIN, wanted.domains().size() == 1 ? wanted.domains().get(0) : ANY_DOMAIN);
      config.add(LEADS, YES);
      if (broker.signsAddresses()) {
        config.add(FILTERED, YES);
        config.add(FILTER_CLAIM, "email");
        config.add(FILTER_VALUE, addresses(wanted));
      }
    }
    return config;
  }

  /** What an address of the domains looks like, whole. */
  private static String addresses(WantedPartner wanted) {
    return wanted.domains().stream()
        .map(domain -> domain.replace(".", "\\."))
        .collect(Collectors.joining("|", "(?i)[^@\\s]+@(", ")"));
  }

  /** The organization to which it is linked; empty for none. */
  static String organization(JsonObject broker) {
    return broker.get("organizationId") == null
            || broker.get("organizationId").equals(JsonValue.NULL)
        ? ""
        : broker.getString("organizationId");
  }
}
