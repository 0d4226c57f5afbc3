package fr.passerelle.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignUpTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  private static SignUp of(String email, String name, String slug, String zone, boolean terms) {
    return SignUp.of(UUID.randomUUID(), new SignUpForm(email, name, slug, "fr", zone, terms), NOW);
  }

  @Test
  void keepsTheAddressAsTwoOfThemAreComparedAndHoldsForTwoDays() {
    SignUp signUp =
        of(" Eva@Lutherie.Example ", "Lutherie Eva", "lutherie-eva", "Asia/Tokyo", true);
    assertEquals("eva@lutherie.example", signUp.email());
    assertEquals("lutherie.example", signUp.domain());
    assertEquals(NOW.plus(Duration.ofHours(48)), signUp.expiresAt());
  }

  @ParameterizedTest
  @CsvSource({
    "eva@lutherie, Lutherie, lutherie, Europe/Paris, true, email, INVALID_EMAIL",
    "'', Lutherie, lutherie, Europe/Paris, true, email, REQUIRED",
    "eva@l.example, ' ', lutherie, Europe/Paris, true, name, REQUIRED",
    "eva@l.example, '!!', lutherie, Europe/Paris, true, name, REQUIRED",
    "eva@l.example, Lutherie, a b, Europe/Paris, true, slug, SLUG_MALFORMED",
    "eva@l.example, Lutherie, admin, Europe/Paris, true, slug, SLUG_RESERVED",
    "eva@l.example, Lutherie, lutherie, Europe/Atlantis, true, zone, REQUIRED",
    "eva@l.example, Lutherie, lutherie, ../../etc/passwd, true, zone, REQUIRED",
    "eva@l.example, Lutherie, lutherie, Europe/Paris, false, terms, REQUIRED"
  })
  void refusesEachFieldByName(
      String email,
      String name,
      String slug,
      String zone,
      boolean terms,
      String field,
      RefusalCode code) {
    Refusal no = assertThrows(Refusal.class, () -> of(email, name, slug, zone, terms));
    assertEquals(field, no.field());
    assertEquals(code, no.code());
  }
}
