package fr.passerelle.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalWordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyCodeHasWordsInEachLanguageAndNothingElseHas(String language) {
    var words = words(language);
    assertEquals(
        Arrays.stream(RefusalCode.values()).map(Enum::name).collect(Collectors.toSet()),
        words.keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everySentenceCanBeFilledIn(String language) {
    var words = words(language);
    for (String key : words.keySet()) {
      String said = new MessageFormat(words.getString(key)).format(new Object[] {2, 3});
      assertTrue(said.length() > 10 && !said.contains("{"), said);
    }
  }

  @Test
  void saysSizesAndMomentsAsPeopleWriteThem() {
    assertEquals(
        "This file is too large: 20 MB at most.",
        RefusalWords.of(
            new Refusal(RefusalCode.FILE_TOO_LARGE, 20L), Locale.ENGLISH, ZoneOffset.UTC));
    assertTrue(
        RefusalWords.of(
                new Refusal(RefusalCode.CHALLENGE_CLOSED, Instant.parse("2026-11-26T17:40:00Z")),
                Locale.FRENCH,
                ZoneId.of("Europe/Paris"))
            .contains("26 novembre 2026 à 18\u00a0h\u00a040"));
  }

  private static ResourceBundle words(String language) {
    return ResourceBundle.getBundle(
        "fr.passerelle.shared.refusals", Locale.forLanguageTag(language));
  }
}
