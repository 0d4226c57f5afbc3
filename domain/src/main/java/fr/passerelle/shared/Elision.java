package fr.passerelle.shared;

import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What French does to « de » before a name: « l’espace d’Atelier Lumen », « l’espace de Brindille
 * ». English has no such pair of letters before a place for a word, so that no language is asked
 * for.
 */
public final class Elision {
  private static final Pattern OF = Pattern.compile("\\b([dD])e \\{(\\w+)\\}");
  private static final String VOWELS = "aeiouœæ";

  private Elision() {}

  /** The sentence of a {@link MessageFormat} with its words. */
  public static String say(String sentence, Locale locale, Object... words) {
    return new MessageFormat(in(sentence, words), locale).format(words);
  }

  /** A sentence whose places are numbers, as it goes with these words. */
  static String in(String sentence, Object... words) {
    return in(
        sentence,
        place ->
            place.matches("\\d+") && Integer.parseInt(place) < words.length
                ? words[Integer.parseInt(place)]
                : null);
  }

  /** The same, whose places are names. */
  public static String in(String sentence, Function<String, Object> words) {
    return OF.matcher(sentence)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    beginsWithVowel(words.apply(found.group(2)))
                        ? found.group(1) + "’{" + found.group(2) + "}"
                        : found.group()));
  }

  private static boolean beginsWithVowel(Object word) {
    if (!(word instanceof String said) || said.isEmpty()) {
      return false;
    }
    String first = Normalizer.normalize(said.substring(0, 1), Normalizer.Form.NFD);
    return VOWELS.indexOf(Character.toLowerCase(first.charAt(0))) >= 0;
  }
}
