package fr.passerelle.api.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.passerelle.api.failure.Problem.Kind;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
  @Test
  void blamesTheCallForABodyThatIsNoJson() {
    assertEquals(
        Kind.MALFORMED, Failures.kind(new ProcessingException(new JsonbException("not a date"))));
  }

  @Test
  void saysThatTheDatabaseIsAway() {
    var away = new RuntimeException(new SQLException("Connection refused", "08000"));
    assertEquals(Kind.UNAVAILABLE, Failures.kind(away));
  }

  @Test
  void ownsUpToEverythingElse() {
    assertEquals(Kind.FAILED, Failures.kind(new IllegalStateException()));
    assertEquals(Kind.FAILED, Failures.kind(new RuntimeException(new SQLException("x", "42000"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void hasWordsForEachKindInEachLanguageAndNoOthers(String language) {
    Set<String> kinds = Arrays.stream(Kind.values()).map(Enum::name).collect(Collectors.toSet());
    assertEquals(
        kinds,
        ResourceBundle.getBundle("fr.passerelle.api.problems", Locale.forLanguageTag(language))
            .keySet());
  }
}
