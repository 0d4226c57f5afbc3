package fr.passerelle.tenancy;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A tenant as every page and mail names it.
 *
 * @param id its number inside the database; never shown
 * @param slug its name in addresses
 * @param colour the one colour that the SME gave, as {@code #rrggbb}
 * @param zone the zone in which its times are shown
 * @param welcomeFr what it says to those who come in, in French; null or empty for nothing
 * @param welcomeEn the same in English
 * @param logo the version of its logo; null where it has none
 * @param endsAt when it is erased; null unless it is closing
 */
public record TenantSummary(
    int id,
    String slug,
    String name,
    String colour,
    String locale,
    ZoneId zone,
    String welcomeFr,
    String welcomeEn,
    String logo,
    Instant endsAt)
    implements Serializable {

  /** A tenant that stays, without a logo. */
  public TenantSummary(
      int id,
      String slug,
      String name,
      String colour,
      String locale,
      ZoneId zone,
      String welcomeFr,
      String welcomeEn) {
    this(id, slug, name, colour, locale, zone, welcomeFr, welcomeEn, null, null);
  }

  /** A tenant that says nothing to those who come in. */
  public TenantSummary(
      int id, String slug, String name, String colour, String locale, ZoneId zone) {
    this(id, slug, name, colour, locale, zone, "", "");
  }

  /**
   * What the tenant says to those who come in: in their language, or in the other where it has said
   * it in that one alone; empty for nothing.
   */
  public String welcome(String language) {
    String french = welcomeFr == null ? "" : welcomeFr;
    String english = welcomeEn == null ? "" : welcomeEn;
    String first = language.equals("en") ? english : french;
    return first.isEmpty() ? french + english : first;
  }

  /** Two letters for the square beside the name: the initials of its first and last words. */
  public String monogram() {
    return monogramOf(name);
  }

  /** The same for a name alone. */
  public static String monogramOf(String name) {
    String[] words = name.strip().split("[\\s'’-]+");
    String first = words[0].substring(0, 1);
    String last =
        words.length > 1
            ? words[words.length - 1].substring(0, 1)
            : words[0].substring(1, Math.min(2, words[0].length()));
    return (first + last).toUpperCase(Locale.ROOT);
  }
}
