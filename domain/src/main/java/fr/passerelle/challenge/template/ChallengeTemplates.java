package fr.passerelle.challenge.template;

import fr.passerelle.challenge.CriterionForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the templates from their files, {@code <key>_<locale>.md}: lines of {@code name: value},
 * one {@code criterion: weight | name | guidance} for each line of the rubric, a line of dashes,
 * the brief.
 */
public final class ChallengeTemplates {
  /** In the order in which they are shown. */
  public static final List<String> KEYS =
      List.of("packaging", "improvement", "abroad", "apprentices", "digital");

  private static final String DASHES = "\n---\n";
  private static final Map<String, List<ChallengeTemplate>> ALL =
      Map.of("fr", read("fr"), "en", read("en"));

  private ChallengeTemplates() {}

  /**
   * @param locale {@code en} for English; anything else is French
   */
  public static List<ChallengeTemplate> all(String locale) {
    return ALL.get(language(locale));
  }

  /** The template of that name; empty for none. */
  public static Optional<ChallengeTemplate> find(String key, String locale) {
    return all(locale).stream().filter(template -> template.key().equals(key)).findFirst();
  }

  /** The terms that a challenge begins with. */
  public static String usualTerms(String locale) {
    return text("terms_" + language(locale) + ".md").strip();
  }

  private static String language(String locale) {
    return "en".equals(locale) ? "en" : "fr";
  }

  private static List<ChallengeTemplate> read(String locale) {
    return KEYS.stream().map(key -> read(key, locale)).toList();
  }

  private static ChallengeTemplate read(String key, String locale) {
    String text = text(key + "_" + locale + ".md");
    int end = text.indexOf(DASHES);
    Map<String, String> head = new HashMap<>();
    List<CriterionForm> criteria = new ArrayList<>();
    for (String line : text.substring(0, end).split("\n")) {
      String[] pair = line.split(": ", 2);
      if (pair[0].equals("criterion")) {
        String[] parts = pair[1].split(" \\| ", 3);
        criteria.add(new CriterionForm(parts[1], parts[2], Integer.parseInt(parts[0])));
      } else {
        head.put(pair[0], pair[1]);
      }
    }
    return new ChallengeTemplate(
        key,
        locale,
        head.get("title"),
        head.get("summary"),
        text.substring(end + DASHES.length()).strip(),
        usualTerms(locale),
        Integer.parseInt(head.get("days")),
        Integer.parseInt(head.get("team")),
        List.copyOf(criteria));
  }

  private static String text(String file) {
    try (InputStream in = ChallengeTemplates.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
