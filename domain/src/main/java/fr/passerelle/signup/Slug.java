package fr.passerelle.signup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a tenant in addresses: small letters and digits, with single hyphens between them.
 * Names that would look like ours are reserved ({@code reserved-slugs.txt}).
 */
public final class Slug {
  public static final int LEAST = 3;
  public static final int MOST = 40;

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");
  private static final Set<String> RESERVED = reserved();

  private Slug() {}

  /** The slug that a company's name suggests; empty where it has no letter or digit of ours. */
  public static String of(String name) {
    String small =
        (name == null ? "" : name)
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l");
    String bare = MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
    return cut(trimmed(OTHERS.matcher(bare).replaceAll("-")), MOST);
  }

  /** The slug with a number behind it, for when it is taken. */
  static String numbered(String slug, int number) {
    String end = "-" + number;
    return cut(slug, MOST - end.length()) + end;
  }

  /** At a hyphen where there is one in the second half, so that no word is cut. */
  private static String cut(String slug, int most) {
    if (slug.length() <= most) {
      return slug;
    }
    int hyphen = slug.lastIndexOf('-', most);
    return trimmed(slug.substring(0, hyphen > most / 2 ? hyphen : most));
  }

  private static String trimmed(String slug) {
    return EDGES.matcher(slug).replaceAll("");
  }

  static boolean isWellFormed(String slug) {
    return slug != null
        && slug.length() >= LEAST
        && slug.length() <= MOST
        && FORM.matcher(slug).matches();
  }

  static boolean isReserved(String slug) {
    return RESERVED.contains(slug);
  }

  private static Set<String> reserved() {
    try (InputStream in = Slug.class.getResourceAsStream("reserved-slugs.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
