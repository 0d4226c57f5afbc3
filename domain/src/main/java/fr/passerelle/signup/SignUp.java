package fr.passerelle.signup;

import fr.passerelle.invitation.EmailAddress;
import fr.passerelle.shared.Check;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * A company that asks for a space.
 *
 * <p>It waits for {@link #LIFE} and holds its slug; then it is OPENED by the person who has its
 * address, or past its expiry, or gives way to a newer one of the same address.
 *
 * @param email in the form in which two of them are compared
 */
record SignUp(
    UUID id,
    String email,
    String name,
    String slug,
    String locale,
    ZoneId zone,
    Instant askedAt,
    Instant expiresAt) {
  static final Duration LIFE = Duration.ofHours(48);
  private static final int NAME_LEAST = 2;
  private static final int NAME_MOST = 120;
  private static final int ZONE_MOST = 40;

  /** Refuses, by field, what no space can be made of. */
  static SignUp of(UUID id, SignUpForm form, Instant now) {
    String email = EmailAddress.of(form.email());
    String name = Check.required("name", form.name(), NAME_MOST);
    if (name.length() < NAME_LEAST || Slug.of(name).isEmpty()) {
      throw Refusal.of("name", RefusalCode.REQUIRED);
    }
    String slug = Check.required("slug", form.slug(), Slug.MOST).toLowerCase(Locale.ROOT);
    if (!Slug.isWellFormed(slug)) {
      throw Refusal.of("slug", RefusalCode.SLUG_MALFORMED, Slug.LEAST, Slug.MOST);
    }
    if (Slug.isReserved(slug)) {
      throw Refusal.of("slug", RefusalCode.SLUG_RESERVED);
    }
    if (!form.terms()) {
      throw Refusal.of("terms", RefusalCode.REQUIRED);
    }
    String locale = "en".equals(form.locale()) ? "en" : "fr";
    return new SignUp(id, email, name, slug, locale, zone(form.zone()), now, now.plus(LIFE));
  }

  private static ZoneId zone(String name) {
    String asked = Check.required("zone", name, ZONE_MOST);
    if (ZoneId.getAvailableZoneIds().contains(asked)) {
      return ZoneId.of(asked);
    }
    throw Refusal.of("zone", RefusalCode.REQUIRED);
  }

  /** What follows the at sign. */
  String domain() {
    return email.substring(email.lastIndexOf('@') + 1);
  }
}
