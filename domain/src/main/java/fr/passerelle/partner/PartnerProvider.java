package fr.passerelle.partner;

import fr.passerelle.shared.JoinCode;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The identity provider of a partner: DRAFT while it is written down, TESTED once somebody came
 * back through it with a verified address of the partner, then ON or OFF. A new secret of the same
 * provider, or a certificate read where the last one was, changes nothing of that. Another provider
 * is a DRAFT, and a new generation: nobody who signs in there is taken for somebody of the old one.
 * LOST, it was taken away at our own identity provider by hand, and its secret with it: described
 * anew, it is a DRAFT.
 */
final class PartnerProvider {
  /** How many days before its certificate ends the maintainers are warned, the last one last. */
  static final List<Integer> WARNINGS = List.of(30, 7);

  static final Duration FIRST_WARNING = Duration.ofDays(WARNINGS.get(0));

  /** How long it may be silent before the maintainers are written to. */
  static final Duration PATIENCE = Duration.ofDays(1);

  private final int generation;
  private final Protocol protocol;
  private final ProviderSettings settings;
  private final String secret;
  private final String proofCode;
  private final Instant endsAt;
  private ProviderStatus status;
  private Instant provedAt;
  private String provedEmail;
  private Integer warnedDays;
  private Instant silentSince;
  private boolean silenceTold;
  private boolean applied;

  PartnerProvider(
      int generation,
      Protocol protocol,
      ProviderSettings settings,
      String secret,
      String proofCode,
      Instant endsAt,
      ProviderStatus status,
      Instant provedAt,
      String provedEmail,
      Integer warnedDays,
      Instant silentSince,
      boolean silenceTold,
      boolean applied) {
    this.generation = generation;
    this.protocol = protocol;
    this.settings = settings;
    this.secret = secret;
    this.proofCode = proofCode;
    this.endsAt = endsAt;
    this.status = status;
    this.provedAt = provedAt;
    this.provedEmail = provedEmail;
    this.warnedDays = warnedDays;
    this.silentSince = silentSince;
    this.silenceTold = silenceTold;
    this.applied = applied;
  }

  /**
   * A provider as it has just been described.
   *
   * @param before the one whose place it takes; null for none
   * @param secret empty to keep the one that is known
   */
  static PartnerProvider described(
      PartnerProvider before,
      Protocol protocol,
      ProviderSettings settings,
      String secret,
      Instant endsAt) {
    boolean same =
        before != null && before.protocol == protocol && before.settings.isOneWith(settings);
    boolean known = same && before.status != ProviderStatus.LOST;
    if (protocol == Protocol.OIDC && secret.isEmpty() && !known) {
      throw Refusal.of("secret", RefusalCode.REQUIRED);
    }
    int generation = before == null ? 1 : same ? before.generation : before.generation + 1;
    boolean proved = known && before.status != ProviderStatus.DRAFT;
    return new PartnerProvider(
        generation,
        protocol,
        settings,
        secret.isEmpty() ? null : secret,
        JoinCode.next(),
        endsAt,
        proved ? before.status : ProviderStatus.DRAFT,
        proved ? before.provedAt : null,
        proved ? before.provedEmail : null,
        null,
        null,
        false,
        false);
  }

  /** Sends the partner's people there from now on; only what was tested is switched on. */
  void switchOn(boolean hasVerifiedDomain) {
    if (status == ProviderStatus.DRAFT || status == ProviderStatus.LOST) {
      throw new Refusal(RefusalCode.PROVIDER_NOT_TESTED);
    }
    if (!hasVerifiedDomain) {
      throw new Refusal(RefusalCode.NO_VERIFIED_DOMAIN);
    }
    status = ProviderStatus.ON;
    applied = false;
  }

  /** Sends nobody there any more. One that was never on stays as it is. */
  void switchOff() {
    if (status == ProviderStatus.ON) {
      status = ProviderStatus.OFF;
      applied = false;
    }
  }

  /** The domains have changed: what stands at our own identity provider must follow. */
  void followDomains() {
    applied = false;
  }

  /** What was wanted of it stands. */
  void stands() {
    applied = true;
  }

  /** It is gone from our own identity provider, and nobody here knows its secret. */
  void lost() {
    status = ProviderStatus.LOST;
    provedAt = null;
    provedEmail = null;
    applied = true;
  }

  /** Takes over whether it answered; since when it has not is kept. */
  void heard(boolean answered, Instant now) {
    silentSince = answered ? null : silentSince == null ? now : silentSince;
    silenceTold = !answered && silenceTold;
  }

  /**
   * Whether the maintainers are to be written to about its silence, once each: its people cannot
   * come in.
   */
  boolean silenceDue(Instant now) {
    return status == ProviderStatus.ON
        && silentSince != null
        && !silenceTold
        && !now.isBefore(silentSince.plus(PATIENCE));
  }

  void toldSilence() {
    silenceTold = true;
  }

  /** The warning that is due: how many days before the end; null for none. */
  Integer warningDue(Instant now) {
    if (endsAt == null) {
      return null;
    }
    Integer due = null;
    for (Integer days : WARNINGS) {
      if (!now.isBefore(endsAt.minus(Duration.ofDays(days)))) {
        due = days;
      }
    }
    return due == null || due.equals(warnedDays) ? null : due;
  }

  void warned(Integer days) {
    warnedDays = days;
  }

  /** Its name at our own identity provider. */
  String alias(String partner) {
    return generation == 0 ? partner : partner + "-" + generation;
  }

  int generation() {
    return generation;
  }

  Protocol protocol() {
    return protocol;
  }

  ProviderSettings settings() {
    return settings;
  }

  String secret() {
    return secret;
  }

  String proofCode() {
    return proofCode;
  }

  Instant endsAt() {
    return endsAt;
  }

  ProviderStatus status() {
    return status;
  }

  Instant provedAt() {
    return provedAt;
  }

  String provedEmail() {
    return provedEmail;
  }

  Integer warnedDays() {
    return warnedDays;
  }

  Instant silentSince() {
    return silentSince;
  }

  boolean silenceTold() {
    return silenceTold;
  }

  boolean applied() {
    return applied;
  }
}
