package fr.passerelle.admin.invitation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * E-mail addresses as people type or paste them: one a line, or with commas, semicolons or blanks
 * between them; {@code Sam Keller <sam@lequai.example>} is the address between the brackets.
 */
final class TypedAddresses {

  /**
   * A name begins after whatever sets addresses apart: a long text is read once, not from each
   * letter.
   */
  private static final Pattern NAMED = Pattern.compile("(?<![^,;<>\\n])[^,;<>\\n]*+<([^<>]*+)>");

  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

  private TypedAddresses() {}

  /** Each address once, in the order typed, right or wrong. */
  static List<String> in(String typed) {
    String bare = NAMED.matcher(typed == null ? "" : typed).replaceAll(" $1 ");
    Map<String, String> once = new LinkedHashMap<>();
    BETWEEN
        .splitAsStream(bare)
        .filter(address -> !address.isEmpty())
        .forEach(address -> once.putIfAbsent(address.toLowerCase(Locale.ROOT), address));
    return List.copyOf(once.values());
  }
}
