package fr.passerelle.partner;

import static fr.passerelle.partner.PartnerDocument.isTrue;
import static fr.passerelle.partner.PartnerDocument.moment;

import fr.passerelle.shared.Doors;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The letters that ask somebody to maintain a partner; each is found by its secret alone. */
@ApplicationScoped
class PartnerLetters {
  private static final Duration LIFE = Duration.ofDays(14);

  /** What the letter says. */
  record ToSend(String email, String locale, String name, String by, Instant expiresAt) {}

  @Inject Doors doors;

  void ask(UUID partner, UUID act, String email, String locale, Instant now) {
    doors.call(
        "app.ask_partner_letter(?1, ?2, ?3, ?4, ?5, ?6)",
        partner,
        act,
        email,
        "en".equals(locale) ? "en" : "fr",
        now,
        now.plus(LIFE));
  }

  /** What the letter of an act says, once: from then on the token of this hash accepts it. */
  Optional<ToSend> mail(UUID act, String tokenHash, Instant now) {
    return doors
        .object("app.mail_partner_letter(?1, ?2, ?3)", act, tokenHash, now)
        .map(
            j ->
                new ToSend(
                    j.getString("email"),
                    j.getString("locale"),
                    j.getString("name"),
                    j.getString("by"),
                    moment(j, "expiresAt")));
  }

  /** Refuses one that nobody knows, and one that is over. */
  PartnerLetter required(String tokenHash, Instant now) {
    JsonObject j =
        doors
            .object("app.read_partner_letter(?1, ?2)", tokenHash, now)
            .orElseThrow(() -> new Refusal(RefusalCode.INVITATION_UNKNOWN));
    if (j.getString("status").equals("EXPIRED")) {
      throw new Refusal(RefusalCode.INVITATION_EXPIRED);
    }
    return new PartnerLetter(
        UUID.fromString(j.getString("partnerId")),
        PartnerKind.valueOf(j.getString("kind")),
        j.getString("name"),
        j.getString("email"),
        j.getString("by"),
        moment(j, "expiresAt"),
        j.getString("status").equals("ACCEPTED"),
        isTrue(j, "known"));
  }

  /** Makes the signed person a maintainer; the partner. */
  UUID accept(String tokenHash, Instant now) {
    JsonObject j =
        doors
            .object("app.accept_partner_letter(?1, ?2, ?3)", tokenHash, Ids.next(), now)
            .orElseThrow();
    return switch (j.getString("outcome")) {
      case "ACCEPTED" -> UUID.fromString(j.getString("partner"));
      case "UNKNOWN" -> throw new Refusal(RefusalCode.INVITATION_UNKNOWN);
      case "EXPIRED" -> throw new Refusal(RefusalCode.INVITATION_EXPIRED);
      case "NOT_VERIFIED" -> throw new Refusal(RefusalCode.EMAIL_NOT_VERIFIED);
      case "SOMEBODY_ELSE" -> throw new Refusal(RefusalCode.PARTNER_LETTER_FOR_SOMEBODY_ELSE);
      default -> throw new IllegalStateException(j.getString("outcome"));
    };
  }
}
