package fr.passerelle.api.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.passerelle.api.failure.Problem;
import fr.passerelle.api.failure.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {
  @Test
  void readsTheTagThatWasGiven() {
    assertEquals(12, Versions.from("\"12\""));
  }

  @Test
  void asksForAVersionWhereNoneIsNamed() {
    var refused = assertThrows(ProblemException.class, () -> Versions.from(null));
    assertEquals(Problem.Kind.VERSION_REQUIRED, refused.kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "12", "W/\"12\"", "\"\"", "\"-1\"", "\"12345678901\"", "\"1\", \"2\""})
  void knowsNoTagThatItNeverGave(String tag) {
    var refused = assertThrows(ProblemException.class, () -> Versions.from(tag));
    assertEquals(Problem.Kind.VERSION_UNKNOWN, refused.kind());
  }
}
