package fr.passerelle.signup;

import fr.passerelle.shared.Doors;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * The sign-ups, none of which can be listed: each is found by its secret, through the functions
 * that the database opens to the application ({@code db/doors}).
 */
@ApplicationScoped
class SignUps {
  /** What became of asking. */
  enum Asked {
    ASKED,
    SLUG_TAKEN,
    /** Too many of this e-mail domain within a day. */
    DOMAIN_FULL,
    /** Too many of this address within a day. */
    ENOUGH
  }

  @Inject Doors doors;

  /** Whether no tenant has the slug and no sign-up holds it. */
  boolean isFree(String slug, Instant now) {
    return doors.yes("app.slug_free(?1, ?2)", slug, now);
  }

  /** Keeps a sign-up within the limits of a day, and holds its slug. */
  Asked ask(SignUp s, int mostOfAddress, int mostOfDomain) {
    return Asked.valueOf(
        (String)
            doors.call(
                "app.ask_sign_up(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                s.id(),
                s.email(),
                s.domain(),
                s.name(),
                s.slug(),
                s.locale(),
                s.zone().getId(),
                s.askedAt(),
                s.expiresAt(),
                mostOfAddress,
                mostOfDomain));
  }

  /** What the letter says, once: from then on the token of this hash opens it. */
  Optional<SignUp> mail(UUID id, String tokenHash, Instant now) {
    return doors
        .object("app.mail_sign_up(?1, ?2, ?3)", id, tokenHash, now)
        .map(
            j ->
                new SignUp(
                    id,
                    j.getString("email"),
                    j.getString("name"),
                    j.getString("slug"),
                    j.getString("locale"),
                    ZoneId.of(j.getString("zone")),
                    now,
                    Instant.parse(j.getString("expiresAt"))));
  }

  /** The sign-up of the token with this hash; changes nothing. */
  Optional<SignUpLetter> read(String tokenHash, Instant now) {
    return doors
        .object("app.read_sign_up(?1, ?2)", tokenHash, now)
        .map(
            j ->
                new SignUpLetter(
                    j.getString("email"),
                    j.getString("name"),
                    j.getString("slug"),
                    j.getString("locale"),
                    ZoneId.of(j.getString("zone")),
                    Instant.parse(j.getString("expiresAt")),
                    SignUpStatus.valueOf(j.getString("status")),
                    j.isNull("openedBy") ? null : UUID.fromString(j.getString("openedBy")),
                    isTrue(j.get("known"))));
  }

  /**
   * Makes the tenant, with the signed person as its owner. Refuses whatever stands against it.
   *
   * @param most the most spaces that one person opens
   */
  OpenedSpace open(String tokenHash, Instant now, String colour, int most) {
    JsonObject j =
        doors
            .object(
                "app.open_sign_up(?1, ?2, ?3, ?4, ?5, ?6)",
                tokenHash,
                now,
                Ids.next(),
                Ids.next(),
                colour,
                most)
            .orElseThrow();
    return switch (j.getString("outcome")) {
      case "OPENED" -> space(j, true);
      case "OPENED_BEFORE" -> space(j, false);
      case "UNKNOWN" -> throw new Refusal(RefusalCode.SIGN_UP_UNKNOWN);
      case "USED" -> throw new Refusal(RefusalCode.SIGN_UP_USED);
      case "EXPIRED" -> throw new Refusal(RefusalCode.SIGN_UP_EXPIRED);
      case "SOMEBODY_ELSE" ->
          throw new Refusal(RefusalCode.SIGN_UP_FOR_SOMEBODY_ELSE, j.getString("email"));
      case "NOT_VERIFIED" -> throw new Refusal(RefusalCode.EMAIL_NOT_VERIFIED);
      case "ENOUGH" -> throw new Refusal(RefusalCode.SPACES_ENOUGH, most);
      case "SLUG_TAKEN" -> throw new Refusal(RefusalCode.SLUG_TAKEN);
      default -> throw new IllegalStateException(j.getString("outcome"));
    };
  }

  private static OpenedSpace space(JsonObject j, boolean now) {
    return new OpenedSpace(
        j.getString("slug"),
        Integer.parseInt(j.getString("tenant")),
        UUID.fromString(j.getString("id")),
        now);
  }

  /** Forgets those that expired before this and that nobody confirmed. */
  void forget(Instant expiredBefore) {
    doors.call("app.forget_sign_ups(?1)", expiredBefore);
  }

  private static boolean isTrue(JsonValue value) {
    return value.equals(JsonValue.TRUE) || value.toString().equals("1");
  }
}
