package fr.passerelle.web;

import java.text.NumberFormat;
import java.util.Locale;

/** Names, sizes and tones as the pages show them. */
public final class Words {
  private static final long KILO = 1000;

  private Words() {}

  static boolean french(Locale locale) {
    return "fr".equals(locale.getLanguage());
  }

  /** The first letters of a person's first and last names. */
  public static String initials(String name) {
    if (name == null || name.isBlank()) {
      return "?";
    }
    String[] parts = name.strip().split("[\\s-]+");
    String last = parts.length > 1 ? parts[parts.length - 1].substring(0, 1) : "";
    return (parts[0].substring(0, 1) + last).toUpperCase(Locale.ROOT);
  }

  /** « 310 ko », « 2,1 Mo »; "310 kB", "2.1 MB". */
  public static String size(Number bytes, Locale locale) {
    String unit = french(locale) ? "o" : "B";
    long count = bytes.longValue();
    if (count < KILO) {
      return count + "\u00a0" + (french(locale) ? "octets" : "bytes");
    }
    if (count < KILO * KILO) {
      return Math.round((double) count / KILO) + "\u00a0k" + unit;
    }
    NumberFormat figures = NumberFormat.getNumberInstance(locale);
    figures.setMaximumFractionDigits(1);
    return figures.format((double) count / KILO / KILO) + "\u00a0M" + unit;
  }

  /** The icon that stands for the tone of a message, so that colour is never alone. */
  public static String toneIcon(String tone) {
    return switch (tone == null ? "" : tone) {
      case "ok" -> "circle-check";
      case "warn" -> "triangle-alert";
      case "danger" -> "circle-alert";
      default -> "info";
    };
  }
}
