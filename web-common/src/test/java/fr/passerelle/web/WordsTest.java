package fr.passerelle.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void writesSizesWithTheUnitsAndTheCommaOfTheLanguage() {
    assertEquals("2,1\u00a0Mo", Words.size(2_100_000, Locale.FRENCH));
    assertEquals("2.1\u00a0MB", Words.size(2_100_000, Locale.ENGLISH));
    assertEquals("310\u00a0ko", Words.size(310_400, Locale.FRENCH));
    assertEquals("12\u00a0octets", Words.size(12, Locale.FRENCH));
  }

  @Test
  void takesTheInitialsOfFirstAndLastNames() {
    assertEquals("IB", Words.initials("Inès Belkacem"));
    assertEquals("PH", Words.initials("  Paul de Hervé "));
    assertEquals("É", Words.initials("élodie"));
    assertEquals("?", Words.initials(" "));
  }

  @Test
  void laysAllPlanksOnlyWhenAllIsDone() {
    assertEquals(3, Deck.laid(3, 5));
    assertEquals(24, Deck.planks(196));
    assertEquals(23, Deck.laid(195, 196));
    assertEquals(24, Deck.laid(196, 196));
    assertEquals(1, Deck.laid(1, 196));
    assertEquals(0, Deck.laid(0, 0));
  }
}
