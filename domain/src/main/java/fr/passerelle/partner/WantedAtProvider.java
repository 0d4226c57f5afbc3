package fr.passerelle.partner;

import fr.passerelle.identity.WantedPartner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What should stand at our own identity provider for a partner. */
final class WantedAtProvider {
  private static final String YES = "true";

  private WantedAtProvider() {}

  /**
   * A provider that is being proved stands there, hidden and trusted in nothing: who comes through
   * it shows by a letter that the address is theirs. One that is on leads the people of the
   * verified domains there and vouches for addresses of those domains. One that is lost stands
   * there no more. Any other is shut.
   */
  static WantedPartner wanted(Partner partner) {
    PartnerProvider provider = partner.provider();
    if (provider == null || provider.status() == ProviderStatus.LOST || partner.removed()) {
      return new WantedPartner(partner.alias(), partner.says().name(), List.of(), null);
    }
    List<String> domains =
        provider.status() == ProviderStatus.ON ? partner.verifiedDomains() : List.of();
    boolean open =
        !domains.isEmpty()
            || provider.status() == ProviderStatus.DRAFT
            || provider.status() == ProviderStatus.TESTED;
    return new WantedPartner(
        partner.alias(),
        partner.says().name(),
        domains,
        new WantedPartner.Broker(
            provider.alias(partner.alias()),
            provider.protocol() == Protocol.OIDC ? "oidc" : "saml",
            open,
            provider.protocol() == Protocol.OIDC ? oidc(provider) : saml(provider),
            provider.secret()));
  }

  private static Map<String, String> oidc(PartnerProvider provider) {
    ProviderSettings says = provider.settings();
    Map<String, String> config = new LinkedHashMap<>();
    config.put("issuer", says.issuer());
    config.put("authorizationUrl", says.signIn());
    config.put("tokenUrl", says.token());
    config.put("jwksUrl", says.keys());
    // What is checked of a person must be what is taken over: the signed token, and nothing beside
    // it.
    config.put("disableUserInfo", YES);
    config.put("validateSignature", YES);
    config.put("useJwksUrl", YES);
    config.put("pkceEnabled", YES);
    config.put("pkceMethod", "S256");
    config.put("clientId", says.clientId());
    config.put("clientAuthMethod", "client_secret_post");
    config.put("defaultScope", "openid profile email");
    config.put("syncMode", "IMPORT");
    return config;
  }

  private static Map<String, String> saml(PartnerProvider provider) {
    ProviderSettings says = provider.settings();
    Map<String, String> config = new LinkedHashMap<>();
    config.put("idpEntityId", says.issuer());
    config.put("singleSignOnServiceUrl", says.signIn());
    config.put("signingCertificate", String.join(",", says.certificates()));
    config.put("validateSignature", YES);
    config.put("wantAssertionsSigned", YES);
    config.put("wantAuthnRequestsSigned", YES);
    config.put("signatureAlgorithm", "RSA_SHA256");
    config.put("postBindingResponse", YES);
    config.put("postBindingAuthnRequest", String.valueOf(says.post()));
    config.put("nameIDPolicyFormat", "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent");
    config.put("principalType", "SUBJECT");
    config.put("allowCreate", YES);
    config.put("syncMode", "IMPORT");
    return config;
  }
}
