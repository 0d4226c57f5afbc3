package fr.passerelle.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdminWordsTest {
  private static final Path WEB = Path.of("src/main/webapp/WEB-INF");
  private static final Pattern TEXT = Pattern.compile(">([^<>]*)<");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
  private static final Pattern PLAIN_KEY =
      Pattern.compile("a\\['([\\w.]+)'\\]|say\\.of\\('([\\w.]+)'");

  private static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle("fr.passerelle.admin.admin", locale);
  }

  @Test
  void everySentenceIsThereInBothLanguages() {
    Set<String> french = new TreeSet<>(words(Locale.FRENCH).keySet());
    Set<String> english = new TreeSet<>(words(Locale.ENGLISH).keySet());
    assertEquals(french, english);
    assertTrue(french.size() > 60, "the bundle is read");
  }

  @Test
  void everySentenceCanBeSetWithWhatItTakes() {
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      ResourceBundle words = words(locale);
      for (String key : words.keySet()) {
        String said = new MessageFormat(words.getString(key), locale).format(new Object[] {2, 3});
        assertFalse(said.contains("{"), key);
      }
    }
  }

  @Test
  void frenchKeepsItsSpacesBeforePunctuation() {
    ResourceBundle words = words(Locale.FRENCH);
    for (String key : words.keySet()) {
      String said = words.getString(key);
      assertFalse(said.matches("(?s).*[ \\p{L}][?!;»].*"), key + ": " + said);
      assertFalse(said.contains(" :") || said.contains("« ") || said.contains(" %"), key);
    }
  }

  @Test
  void everyKeyThatAViewNamesExists() {
    ResourceBundle words = words(Locale.FRENCH);
    int found = 0;
    for (Path view : views()) {
      Matcher named = PLAIN_KEY.matcher(read(view));
      while (named.find()) {
        String key = named.group(1) == null ? named.group(2) : named.group(1);
        assertTrue(words.containsKey(key) || key.endsWith("."), view + " names " + key);
        found++;
      }
    }
    assertTrue(found > 40, "the views are read");
  }

  @Test
  void noViewHoldsWordsOfItsOwn() {
    for (Path view : views()) {
      Matcher text = TEXT.matcher(read(view).replaceAll("#\\{[^}]*\\}", ""));
      while (text.find()) {
        String said = text.group(1);
        assertTrue(
            !LETTERS.matcher(said).find() || said.startsWith("/WEB-INF"), view + " says " + said);
      }
    }
  }

  private static List<Path> views() {
    try (Stream<Path> all = Files.walk(WEB)) {
      return all.filter(path -> path.toString().endsWith(".xhtml")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path view) {
    try {
      return Files.readString(view);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
