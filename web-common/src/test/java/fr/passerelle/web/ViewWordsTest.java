package fr.passerelle.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the two applications and the views that say them. */
class ViewWordsTest {
  private static final Pattern TEXT = Pattern.compile(">([^<>]*)<");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

  private enum Application {
    PORTAL("web-portal", "portal", "p", 100, 100),
    ADMIN("tenant-admin", "admin", "a", 60, 40);

    final Path views;
    final String bundle;
    final Pattern key;
    final int sentences;
    final int named;

    /**
     * @param variable what views call the bundle
     * @param sentences more than this many are there
     * @param named more than this many are named by views
     */
    Application(String module, String bundle, String variable, int sentences, int named) {
      this.views = Path.of("..", module, "src/main/webapp/WEB-INF");
      this.bundle =
          "../" + module + "/src/main/resources/fr/passerelle/" + bundle + "/" + bundle + "_";
      this.key = Pattern.compile(variable + "\\['([\\w.]+)'\\]|say\\.of\\('([\\w.]+)'");
      this.sentences = sentences;
      this.named = named;
    }

    Properties words(Locale locale) {
      Properties words = new Properties();
      try (Reader in = Files.newBufferedReader(Path.of(bundle + locale + ".properties"))) {
        words.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return words;
    }

    List<Path> views() {
      try (Stream<Path> all = Files.walk(views)) {
        return all.filter(path -> path.toString().endsWith(".xhtml")).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everySentenceIsThereInBothLanguages(Application application) {
    Properties french = application.words(Locale.FRENCH);
    assertEquals(french.keySet(), application.words(Locale.ENGLISH).keySet());
    assertTrue(french.size() > application.sentences, "the bundle is read");
  }

  /** The later of two would silently take the place of the earlier, on another feature's page. */
  @Test
  void noBundleSaysAKeyTwice() throws IOException {
    List<Path> bundles;
    try (Stream<Path> all =
        Files.find(
            Path.of(".."),
            Integer.MAX_VALUE,
            (path, is) -> path.toString().matches(".*/src/main/.*_(fr|en)\\.properties"))) {
      bundles = all.toList();
    }
    for (Path bundle : bundles) {
      new Properties() {
        @Override
        public synchronized Object put(Object key, Object words) {
          assertFalse(containsKey(key), bundle + " says twice: " + key);
          return super.put(key, words);
        }
      }.load(Files.newBufferedReader(bundle));
    }
    assertTrue(bundles.size() > 8, "the bundles are read");
  }

  @ParameterizedTest
  @EnumSource
  void everySentenceCanBeSetWithWhatItTakes(Application application) {
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      application
          .words(locale)
          .forEach(
              (key, words) -> {
                String said =
                    new MessageFormat((String) words, locale).format(new Object[] {2, 3, 4});
                assertFalse(said.contains("{"), (String) key);
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void frenchKeepsItsSpacesBeforePunctuation(Application application) {
    application
        .words(Locale.FRENCH)
        .forEach(
            (key, words) -> {
              String said = (String) words;
              assertFalse(said.matches("(?s).*[ \\p{L}][?!;»].*"), key + ": " + said);
              assertFalse(
                  said.contains(" :") || said.contains("« ") || said.contains(" %"), (String) key);
            });
  }

  @ParameterizedTest
  @EnumSource
  void everyKeyThatAViewNamesExists(Application application) {
    Properties words = application.words(Locale.FRENCH);
    int found = 0;
    for (Path view : application.views()) {
      Matcher named = application.key.matcher(read(view));
      while (named.find()) {
        String key = named.group(1) == null ? named.group(2) : named.group(1);
        assertTrue(words.containsKey(key) || key.endsWith("."), view + " names " + key);
        found++;
      }
    }
    assertTrue(found > application.named, "the views are read");
  }

  @ParameterizedTest
  @EnumSource
  void noViewHoldsWordsOfItsOwn(Application application) {
    for (Path view : application.views()) {
      Matcher text = TEXT.matcher(read(view).replaceAll("#\\{[^}]*\\}", ""));
      while (text.find()) {
        String said = text.group(1);
        assertTrue(
            !LETTERS.matcher(said).find() || said.startsWith("/WEB-INF"), view + " says " + said);
      }
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
