package fr.passerelle.partner;

import fr.passerelle.shared.JoinCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A domain of a partner: PENDING until its record was found, VERIFIED from then on, LAPSED once the
 * record has been missing for {@link #PATIENCE}; found again, it is VERIFIED again. A resolver that
 * does not answer changes nothing.
 */
final class PartnerDomain {
  /** Before the name of the domain, in its zone. */
  static final String LABEL = "_passerelle.";

  /** Before the token, in the record. */
  static final String PREFIX = "passerelle-verification=";

  /** How long the record of a verified domain may be missing. */
  static final Duration PATIENCE = Duration.ofDays(3);

  private final UUID id;
  private final String name;
  private final String token;
  private final Instant addedAt;
  private DomainStatus status;
  private DomainProof how;
  private Instant verifiedAt;
  private Instant checkedAt;
  private Instant failingSince;
  private DnsAnswer answer;

  PartnerDomain(
      UUID id,
      String name,
      String token,
      Instant addedAt,
      DomainStatus status,
      DomainProof how,
      Instant verifiedAt,
      Instant checkedAt,
      Instant failingSince,
      DnsAnswer answer) {
    this.id = id;
    this.name = name;
    this.token = token;
    this.addedAt = addedAt;
    this.status = status;
    this.how = how;
    this.verifiedAt = verifiedAt;
    this.checkedAt = checkedAt;
    this.failingSince = failingSince;
    this.answer = answer;
  }

  static PartnerDomain named(UUID id, DomainName name, Instant now) {
    return new PartnerDomain(
        id, name.text(), JoinCode.next(), now, DomainStatus.PENDING, null, null, null, null, null);
  }

  /** Where the record stands. */
  String recordName() {
    return LABEL + name;
  }

  /** What the record says. */
  String recordValue() {
    return PREFIX + token;
  }

  /** What the records of that name say about this domain. */
  DnsAnswer read(List<String> texts) {
    if (texts.contains(recordValue())) {
      return DnsAnswer.FOUND;
    }
    return texts.isEmpty() ? DnsAnswer.NOTHING : DnsAnswer.OTHER;
  }

  /** Takes over what a look found. */
  void looked(DnsAnswer found, Instant now) {
    if (how == DomainProof.OPERATOR && status == DomainStatus.VERIFIED) {
      return;
    }
    checkedAt = now;
    answer = found;
    switch (found) {
      case FOUND -> {
        verifiedAt = status == DomainStatus.VERIFIED ? verifiedAt : now;
        status = DomainStatus.VERIFIED;
        how = DomainProof.DNS;
        failingSince = null;
      }
      case NOTHING, OTHER -> missing(now);
      case TAKEN, AWAY -> {
        // Another one's, or nobody's word: what stood before stands.
      }
    }
  }

  private void missing(Instant now) {
    if (status != DomainStatus.VERIFIED) {
      return;
    }
    if (failingSince == null) {
      failingSince = now;
    } else if (!now.isBefore(failingSince.plus(PATIENCE))) {
      status = DomainStatus.LAPSED;
      verifiedAt = null;
      failingSince = null;
    }
  }

  boolean isVerified() {
    return status == DomainStatus.VERIFIED;
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  String token() {
    return token;
  }

  Instant addedAt() {
    return addedAt;
  }

  DomainStatus status() {
    return status;
  }

  DomainProof how() {
    return how;
  }

  Instant verifiedAt() {
    return verifiedAt;
  }

  Instant checkedAt() {
    return checkedAt;
  }

  Instant failingSince() {
    return failingSince;
  }

  DnsAnswer answer() {
    return answer;
  }
}
