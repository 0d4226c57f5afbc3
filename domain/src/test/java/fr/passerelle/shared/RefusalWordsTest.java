package fr.passerelle.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
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

  private static ResourceBundle words(String language) {
    return ResourceBundle.getBundle(
        "fr.passerelle.shared.refusals", Locale.forLanguageTag(language));
  }
}
