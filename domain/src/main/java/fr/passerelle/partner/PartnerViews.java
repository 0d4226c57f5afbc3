package fr.passerelle.partner;

import fr.passerelle.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Says a partner to its maintainers, with the addresses that its own side needs. */
@ApplicationScoped
class PartnerViews {
  @Inject Settings settings;

  PartnerView of(
      Partner partner, List<PartnerView.Maintainer> maintainers, PartnerView.Letter letter) {
    return new PartnerView(
        partner.id(),
        partner.version(),
        partner.says(),
        partner.contactEmail(),
        partner.provisional(),
        maintainers,
        letter,
        partner.domains().stream().map(PartnerViews::domain).toList(),
        partner.provider() == null ? null : provider(partner));
  }

  static PartnerView.Domain domain(PartnerDomain domain) {
    return new PartnerView.Domain(
        domain.name(),
        domain.recordName(),
        domain.recordValue(),
        domain.status(),
        domain.how(),
        domain.verifiedAt(),
        domain.checkedAt(),
        domain.failingSince(),
        domain.answer());
  }

  private PartnerView.Provider provider(Partner partner) {
    PartnerProvider provider = partner.provider();
    boolean toProve = provider.applied() && provider.status() == ProviderStatus.DRAFT;
    return new PartnerView.Provider(
        provider.protocol(),
        provider.status(),
        provider.settings().source(),
        provider.settings().issuer(),
        provider.settings().clientId(),
        issuer() + "/broker/" + provider.alias(partner.alias()) + "/endpoint",
        issuer(),
        toProve ? settings.url() + "/partner-proof/" + provider.proofCode() : null,
        provider.provedAt(),
        provider.provedEmail(),
        provider.endsAt(),
        provider.silentSince(),
        provider.applied());
  }

  private String issuer() {
    return settings.required("passerelle.oidc.issuer");
  }
}
