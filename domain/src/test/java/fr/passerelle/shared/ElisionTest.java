package fr.passerelle.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElisionTest {
  @ParameterizedTest
  @CsvSource({
    "Atelier Lumen, d’{0}",
    "École Horizon, d’{0}",
    "Œuvres du Nord, d’{0}",
    "Brindille, de {0}",
    "Hôtel du Lac, de {0}",
    "3D Plus, de {0}"
  })
  void joinsDeWithANameThatBeginsWithAVowel(String name, String said) {
    assertEquals("L’espace " + said + " ouvre", Elision.in("L’espace de {0} ouvre", name));
  }

  @ParameterizedTest
  @CsvSource({"L’espace {0}", "Le code {0}", "Rien de {2}", "de {0,choice,0#rien}"})
  void leavesTheRestAsItIs(String sentence) {
    assertEquals(sentence, Elision.in(sentence, "Atelier", 2));
  }

  @ParameterizedTest
  @CsvSource({"Anna, D’{by}", "Claire, De {by}"})
  void knowsPlacesByTheirNames(String name, String said) {
    assertEquals(said, Elision.in("De {by}", Map.<String, Object>of("by", name)::get));
  }
}
