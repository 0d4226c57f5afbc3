package fr.passerelle.partner;

import com.google.common.net.InternetDomainName;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A domain in the form in which domains are compared: small letters, ASCII. Refuses what nobody can
 * own alone: suffixes under which strangers register names, and domains that give addresses to
 * everybody.
 */
record DomainName(String text) {
  static final String FIELD = "domain";
  private static final int MOST = 253;
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
  private static final Set<String> FREE_MAIL = freeMail();

  /** As people type it, with or without an at sign. */
  static DomainName typed(String typed) {
    String text = typed == null ? "" : typed.strip().replaceFirst("^@", "");
    if (text.isEmpty()) {
      throw Refusal.of(FIELD, RefusalCode.REQUIRED);
    }
    String name = ascii(text);
    if (name == null || name.length() > MOST || !FORM.matcher(name).matches()) {
      throw Refusal.of(FIELD, RefusalCode.INVALID_DOMAIN, text);
    }
    if (FREE_MAIL.contains(name) || InternetDomainName.from(name).isPublicSuffix()) {
      throw Refusal.of(FIELD, RefusalCode.DOMAIN_OF_EVERYBODY, name);
    }
    return new DomainName(name);
  }

  private static String ascii(String name) {
    try {
      return IDN.toASCII(name.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException notAName) {
      return null;
    }
  }

  private static Set<String> freeMail() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                DomainName.class.getResourceAsStream("free-mail-domains.txt"),
                StandardCharsets.US_ASCII))) {
      return in.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
