package fr.passerelle.api.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|fr",
        "en|en",
        "en-GB,en;q=0.9|en",
        "fr-CA,en;q=0.5|fr",
        "de,en;q=0.2|en",
        "de|fr",
        "*|fr",
        ";;q=|fr"
      })
  void answersInTheLanguageLikedBest(String accepted, String language) {
    assertEquals(language, Languages.of(accepted).getLanguage());
  }
}
