package fr.passerelle.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionRuleTest {
  private static final Instant NOW = Instant.parse("2028-02-29T02:30:00Z");

  @ParameterizedTest
  @CsvSource({
    "INVITATIONS, 2027-12-01T02:30:00Z",
    "LISTS, 2028-02-22T02:30:00Z",
    "LETTERS, 2027-12-01T02:30:00Z",
    "LOG, 2025-02-28T02:30:00Z",
    "SIGN_UPS, 2028-02-22T02:30:00Z"
  })
  void keepsNothingFromBeforeThatMoment(RetentionRule rule, Instant before) {
    assertEquals(before, rule.before(NOW));
  }

  @Test
  void standsInTheRegisterWithEachOfItsRules() {
    Set<RetentionRule> said =
        Arrays.stream(Processing.values())
            .flatMap(processing -> processing.rules().stream())
            .collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(RetentionRule.class), said);
  }

  @ParameterizedTest
  @EnumSource(Processing.class)
  void isSaidInWholeInBothLanguages(Processing processing) {
    for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
      for (Integer months : new Integer[] {24, null}) {
        ProcessingView view = PrivacyWords.in(locale, months).say(processing);
        assertFalse(view.purpose().isBlank());
        assertEquals(processing.rules().size(), view.kept().size());
        view.kept().forEach(sentence -> assertFalse(sentence.contains("{"), sentence));
      }
    }
  }

  @Test
  void saysTheMonthsThatTheTenantHasSet() {
    assertTrue(
        PrivacyWords.in(Locale.FRENCH, 24).kept(RetentionRule.NAMES).startsWith("2 ans après"));
    assertTrue(
        PrivacyWords.in(Locale.ENGLISH, 18)
            .kept(RetentionRule.NAMES)
            .startsWith("18 months after"));
    assertTrue(
        PrivacyWords.in(Locale.ENGLISH, 1).kept(RetentionRule.DRAFTS).startsWith("1 month after"));
    assertTrue(
        PrivacyWords.in(Locale.ENGLISH, null).kept(RetentionRule.NAMES).startsWith("For as long"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void saysTheYearsOfTheLogAndTheDaysOfLetters(String language) {
    PrivacyWords words = PrivacyWords.in(Locale.forLanguageTag(language), 24);
    assertTrue(words.kept(RetentionRule.LOG).startsWith("3 "));
    assertTrue(words.kept(RetentionRule.LETTERS).startsWith("90 "));
  }
}
