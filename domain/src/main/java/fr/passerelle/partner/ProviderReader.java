package fr.passerelle.partner;

import fr.passerelle.shared.Check;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Reads what an identity provider says of itself: the discovery document of OpenID Connect, or SAML
 * metadata. Every address that a server will call must be one that may be called, not only the one
 * that was typed.
 */
@ApplicationScoped
class ProviderReader {
  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final String ADDRESS = "address";
  private static final int MOST = 255;

  /**
   * @param endsAt the end of its certificate; null where nothing is known to end
   */
  record Read(ProviderSettings settings, Instant endsAt) {}

  @Inject PublicWeb web;
  @Inject Clock clock;

  Read read(ProviderForm form) {
    return switch (Check.present("protocol", form.protocol())) {
      case OIDC -> new Read(oidc(form), null);
      case SAML -> saml(form);
    };
  }

  /** Whether it still answers, where it has an address to be asked at. */
  boolean answers(ProviderSettings settings) {
    if (settings.source().isEmpty()) {
      return true;
    }
    try {
      web.read(ADDRESS, settings.source());
      return true;
    } catch (Refusal silent) {
      return false;
    }
  }

  private ProviderSettings oidc(ProviderForm form) {
    String clientId = Check.required("clientId", form.clientId(), MOST);
    String typed = form.address() == null ? "" : form.address().strip().replaceAll("/+$", "");
    String source = typed.isEmpty() || typed.endsWith(DISCOVERY) ? typed : typed + DISCOVERY;
    String document = web.read(ADDRESS, source);
    try {
      JsonObject j = PartnerDocument.parsed(document);
      String issuer = j.getString("issuer");
      if (!(issuer.replaceAll("/+$", "") + DISCOVERY).equals(source)) {
        throw Refusal.of(ADDRESS, RefusalCode.PROVIDER_UNREADABLE);
      }
      ProviderSettings settings =
          new ProviderSettings(
              source,
              issuer,
              j.getString("authorization_endpoint"),
              j.getString("token_endpoint"),
              j.getString("jwks_uri"),
              clientId,
              false,
              List.of());
      web.forBrowsers(ADDRESS, settings.signIn());
      web.required(ADDRESS, settings.token());
      web.required(ADDRESS, settings.keys());
      return settings;
    } catch (JsonException | ClassCastException | NullPointerException e) {
      throw Refusal.of(ADDRESS, RefusalCode.PROVIDER_UNREADABLE);
    }
  }

  private Read saml(ProviderForm form) {
    String source = form.address() == null ? "" : form.address().strip();
    String pasted = form.metadata() == null ? "" : form.metadata().strip();
    boolean byAddress = !source.isEmpty();
    String field = byAddress ? ADDRESS : "metadata";
    if (!byAddress && pasted.isEmpty()) {
      throw Refusal.of(ADDRESS, RefusalCode.REQUIRED);
    }
    if (pasted.length() > PublicWeb.MOST_BYTES) {
      throw Refusal.of(field, RefusalCode.PROVIDER_UNREADABLE);
    }
    SamlMetadata metadata =
        SamlMetadata.of(byAddress ? web.read(ADDRESS, source) : pasted)
            .orElseThrow(() -> Refusal.of(field, RefusalCode.PROVIDER_UNREADABLE));
    web.forBrowsers(field, metadata.signIn());
    if (!metadata.endsAt().isAfter(clock.instant())) {
      throw Refusal.of(field, RefusalCode.CERTIFICATE_ENDED);
    }
    return new Read(
        new ProviderSettings(
            byAddress ? source : "",
            metadata.entityId(),
            metadata.signIn(),
            "",
            "",
            "",
            metadata.post(),
            metadata.certificates()),
        metadata.endsAt());
  }
}
