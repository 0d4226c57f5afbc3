package fr.passerelle.tenancy;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A tenant as every page and mail names it.
 *
 * @param id its number inside the database; never shown
 * @param slug its name in addresses
 * @param colour the one colour that the SME gave, as {@code #rrggbb}
 * @param zone the zone in which its times are shown
 */
public record TenantSummary(
    int id, String slug, String name, String colour, String locale, ZoneId zone)
    implements Serializable {

  /** Two letters for the square beside the name: the initials of its first and last words. */
  public String monogram() {
    String[] words = name.strip().split("[\\s'’-]+");
    String first = words[0].substring(0, 1);
    String last =
        words.length > 1
            ? words[words.length - 1].substring(0, 1)
            : words[0].substring(1, Math.min(2, words[0].length()));
    return (first + last).toUpperCase(Locale.ROOT);
  }
}
