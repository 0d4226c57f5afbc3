package fr.passerelle.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Atelier Lumen                | atelier-lumen
          L’Œuvre d’Élodie & fils      | l-oeuvre-d-elodie-fils
          Straße 9                     | strasse-9
          «  Chez   Noémie  »          | chez-noemie
          ÇA VA                        | ca-va
          Ateliers réunis de la vallée de la Haute-Saône | ateliers-reunis-de-la-vallee-de-la-haute
          """)
  void isSuggestedByTheName(String name, String slug) {
    assertEquals(slug, Slug.of(name));
    assertTrue(Slug.isWellFormed(slug));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "日本", "!!!"})
  void isNotSuggestedByANameWithoutALetterOfOurs(String name) {
    assertEquals("", Slug.of(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ab", "a--b", "-abc", "abc-", "Abc", "a b", "a_b", "é-tage", "xn--caf-dma", "a/b"})
  void takesSmallLettersDigitsAndSingleHyphensAlone(String slug) {
    assertFalse(Slug.isWellFormed(slug));
  }

  @Test
  void isAtMostFortyCharactersLong() {
    assertTrue(Slug.isWellFormed("a".repeat(40)));
    assertFalse(Slug.isWellFormed("a".repeat(41)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "api", "www", "health", "login", "passerelle", "sign-up"})
  void reservesWhatWouldLookLikeOurs(String slug) {
    assertTrue(Slug.isReserved(slug));
  }

  @Test
  void takesANumberWhereItIsTaken() {
    assertEquals("lumen-2", Slug.numbered("lumen", 2));
    assertEquals(40, Slug.numbered("a".repeat(40), 2).length());
    assertTrue(Slug.isWellFormed(Slug.numbered("a".repeat(40), 2)));
  }
}
