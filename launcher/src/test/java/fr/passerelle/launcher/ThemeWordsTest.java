package fr.passerelle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of Keycloak's pages and letters. */
class ThemeWordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"login", "email"})
  void areThereInBothLanguages(String kind) throws IOException {
    assertEquals(words(kind, "fr").keySet(), words(kind, "en").keySet());
  }

  /**
   * A straight apostrophe begins a quotation there, and the placeholders after it stay as they are.
   */
  @ParameterizedTest
  @ValueSource(strings = {"login", "email"})
  void haveNoStraightApostrophe(String kind) throws IOException {
    for (String language : new String[] {"fr", "en"}) {
      words(kind, language)
          .forEach((key, words) -> assertFalse(words.toString().contains("'"), key.toString()));
    }
  }

  private static Properties words(String kind, String language) throws IOException {
    String file = "/keycloak-theme/passerelle/" + kind + "/messages/messages_" + language;
    Properties words = new Properties();
    try (InputStream in = ThemeWordsTest.class.getResourceAsStream(file + ".properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }
}
