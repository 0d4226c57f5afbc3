package fr.passerelle.invitation.open;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The e-mail domains that an open invitation is for; none is all. A sub-domain is a domain of its
 * own, to be named beside the other: whoever runs {@code ecole.example} may well have given {@code
 * anciens.ecole.example} to strangers.
 *
 * @param names in the form in which domains are compared: small letters, ASCII
 */
record EmailDomains(List<String> names) {
  private static final String FIELD = "domains";
  private static final int MOST = 20;
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  /** As people type them, with or without an at sign; refuses what cannot be one. */
  static EmailDomains typed(List<String> typed) {
    List<String> names =
        typed == null
            ? List.of()
            : typed.stream()
                .filter(one -> one != null && !one.isBlank())
                .map(EmailDomains::name)
                .distinct()
                .toList();
    if (names.size() > MOST) {
      throw Refusal.of(FIELD, RefusalCode.OUT_OF_RANGE, 0, MOST);
    }
    return new EmailDomains(names);
  }

  static EmailDomains stored(String text) {
    return new EmailDomains(Stream.of(text.split(",")).filter(name -> !name.isEmpty()).toList());
  }

  String text() {
    return String.join(",", names);
  }

  /** Whether the address is of one of them. */
  boolean hold(String email) {
    return names.isEmpty() || names.contains(ascii(email.substring(email.lastIndexOf('@') + 1)));
  }

  private static String name(String typed) {
    String name = ascii(typed.strip().replaceFirst("^@", ""));
    if (name == null || name.length() > 253 || !NAME.matcher(name).matches()) {
      throw Refusal.of(FIELD, RefusalCode.INVALID_DOMAIN, typed.strip());
    }
    return name;
  }

  private static String ascii(String name) {
    try {
      return IDN.toASCII(name.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException notAName) {
      return null;
    }
  }
}
