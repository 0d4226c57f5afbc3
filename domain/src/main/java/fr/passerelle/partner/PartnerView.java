package fr.passerelle.partner;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A partner as its maintainers see it.
 *
 * @param provisional whether the reader maintains it only until its contact has accepted
 * @param maintainers all of them, the reader too
 * @param letter the last one that asked its contact; null for none
 * @param provider null where it has none
 */
public record PartnerView(
    UUID id,
    int version,
    PartnerForm says,
    String contactEmail,
    boolean provisional,
    List<Maintainer> maintainers,
    Letter letter,
    List<Domain> domains,
    Provider provider)
    implements Serializable {
  /**
   * Somebody who looks after it.
   *
   * @param provisional only until its contact has accepted
   */
  public record Maintainer(UUID id, String name, String email, Instant since, boolean provisional)
      implements Serializable {}

  /**
   * @param acceptedAt null while it waits
   */
  public record Letter(String email, Instant expiresAt, Instant acceptedAt)
      implements Serializable {}

  /**
   * A domain, and the record that proves it.
   *
   * @param answer what the last look found; null before the first
   * @param failingSince since when the record of a verified domain has been missing; null while it
   *     is there
   */
  public record Domain(
      String name,
      String recordName,
      String recordValue,
      DomainStatus status,
      DomainProof how,
      Instant verifiedAt,
      Instant checkedAt,
      Instant failingSince,
      DnsAnswer answer)
      implements Serializable {}

  /**
   * Its identity provider, and what is to be entered there.
   *
   * @param redirectUri where it sends people back to
   * @param entityId our name at a SAML provider
   * @param proof the address under which one proves it; null until it can be tried
   * @param ready whether our own identity provider stands as this says
   * @param certificateEndsAt null where nothing is known to end
   */
  public record Provider(
      Protocol protocol,
      ProviderStatus status,
      String source,
      String issuer,
      String clientId,
      String redirectUri,
      String entityId,
      String proof,
      Instant provedAt,
      String provedEmail,
      Instant certificateEndsAt,
      Instant silentSince,
      boolean ready)
      implements Serializable {

    /** Whether its certificate ends so soon that its maintainers are warned. */
    public boolean endsSoon(Instant now) {
      return certificateEndsAt != null
          && !now.plus(PartnerProvider.FIRST_WARNING).isBefore(certificateEndsAt);
    }
  }
}
