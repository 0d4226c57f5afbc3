package fr.passerelle.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds for the words of all modules, not only of this one. */
class WordingTest {
  private static final Path PROJECT = Path.of("..");
  private static final Pattern WRONG_SPACE =
      Pattern.compile(
          "[ \u00a0](?=[?!;])|[ \u202f](?=[:»%€])|(?<=«)[ \u202f]|\\w[?!»](?![\\w=&/])");
  private static final Pattern NOT_TEXT =
      Pattern.compile(
          "<!--.*?-->|<style\\b.*?</style>|<kbd>[^<]*</kbd>|<[^>]*>|#\\{[^}]*\\}", Pattern.DOTALL);
  private static final Pattern NAMES = Pattern.compile("(?i)passerelle|English|Français");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  @Test
  void saysEverythingInBothLanguages() throws IOException {
    List<Path> french = files("_fr.properties");
    assertFalse(french.isEmpty());
    for (Path file : french) {
      Path english = twin(file);
      assertEquals(keys(file), keys(english), () -> file + " and " + english);
    }
  }

  @Test
  void spacesFrenchAsPrintersDo() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files("_fr.properties")) {
      load(file)
          .forEach(
              (key, words) -> {
                if (WRONG_SPACE.matcher(readable((String) words)).find()) {
                  wrong.add(file.getFileName() + " " + key + ": " + words);
                }
              });
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void leavesEmptyNoSentence() throws IOException {
    for (Path file : files(".properties")) {
      load(file).forEach((key, words) -> assertFalse(((String) words).isBlank(), file + " " + key));
    }
  }

  @Test
  void takesEveryWordOfAViewFromABundle() throws IOException {
    List<String> literal = new ArrayList<>();
    List<Path> views = files(".xhtml");
    assertFalse(views.isEmpty());
    for (Path view : views) {
      String text = NOT_TEXT.matcher(Files.readString(view)).replaceAll(" ");
      Matcher words =
          LETTERS.matcher(NAMES.matcher(text.replaceAll("&\\w+;", " ")).replaceAll(" "));
      if (words.find()) {
        literal.add(view + ": " + words.group());
      }
    }
    assertEquals(List.of(), literal);
  }

  @Test
  void leavesStyleToTheSheets() throws IOException {
    for (Path view : files(".xhtml")) {
      assertFalse(Files.readString(view).contains(" style=\""), () -> "style attribute in " + view);
    }
  }

  /** Addresses, markup and choices of a message format are not prose. */
  private static String readable(String words) {
    return words
        .replaceAll("https?://\\S+|\\S*[?&]\\w+=\\S*", "")
        .replaceAll("<[^>]+>", "")
        .replaceAll("\\{\\d[^{}]*", "");
  }

  private static Path twin(Path french) {
    return french.resolveSibling(french.getFileName().toString().replace("_fr.", "_en."));
  }

  private static TreeSet<String> keys(Path file) throws IOException {
    return new TreeSet<>(load(file).stringPropertyNames());
  }

  private static Properties load(Path file) throws IOException {
    Properties words = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      words.load(in);
    }
    return words;
  }

  private static List<Path> files(String ending) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> modules = Files.list(PROJECT)) {
      for (Path module : (Iterable<Path>) modules::iterator) {
        Path main = module.resolve("src/main");
        if (Files.isDirectory(main)) {
          try (Stream<Path> all = Files.walk(main)) {
            all.filter(path -> path.toString().endsWith(ending))
                .filter(path -> !path.toString().contains("theme.properties"))
                .filter(path -> !path.toString().contains("microprofile-config"))
                .forEach(found::add);
          }
        }
      }
    }
    return found;
  }
}
