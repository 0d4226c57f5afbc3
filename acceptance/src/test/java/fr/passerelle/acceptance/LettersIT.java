package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import fr.passerelle.mail.Letter;
import fr.passerelle.mail.SampleLetters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every letter as its receiver has it: in HTML by day and by night, wide and narrow, and in text.
 */
class LettersIT {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{+\\w+}+");

  private final Map<String, Letter> letters = SampleLetters.all();

  @Test
  void areWholeInBothForms() throws IOException {
    Path folder = Path.of(System.getProperty("passerelle.pictures"));
    Files.createDirectories(folder);
    for (Map.Entry<String, Letter> entry : letters.entrySet()) {
      Letter letter = entry.getValue();
      String all = letter.subject() + "\n\n" + letter.text();
      Files.writeString(folder.resolve("letter-" + entry.getKey() + ".txt"), all);
      for (String part : List.of(all, letter.html())) {
        assertFalse(PLACEHOLDER.matcher(part).find(), entry.getKey() + " leaves open: " + part);
        assertTrue(part.contains("https://passerelle.example/"), entry.getKey());
      }
      assertFalse(letter.html().contains("<La Ruche>"), entry.getKey());
    }
  }

  /** On a phone, where room is short, by day and by night. Variants differ in their words alone. */
  @Test
  void arePlainToEverybody() {
    try (Visitor reader = Visitor.reading("fr", Visitor.PHONE, ColorScheme.LIGHT)) {
      letters.forEach(
          (name, letter) -> {
            reader.page.setContent(letter.html());
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
              reader.looksAs(Visitor.PHONE, scheme);
              reader.wholePicture("letter-" + name + "-" + scheme);
              if (!name.contains(".")) {
                assertDoesNotThrow(reader::meetsNoBarrier, name);
              }
            }
          });
      reader.metNoFault();
    }
  }
}
