package fr.passerelle.files;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files, as they may be shown and offered: never a path, never a trick on the eye. */
public final class FileName {
  private static final int MOST = 200;
  private static final int MOST_OF_EXTENSION = 10;

  private FileName() {}

  /**
   * The last part of the name without control and direction characters, at most 200 characters;
   * {@code file} where nothing is left.
   */
  public static String clean(String given) {
    String text = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
    String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    StringBuilder visible = new StringBuilder(last.length());
    last.codePoints().filter(FileName::shown).forEach(visible::appendCodePoint);
    String name = visible.toString().strip().replaceAll("^[. ]+|[. ]+$", "");
    return name.isEmpty() ? "file" : shortened(name);
  }

  /** What follows the last dot, in lower case; empty without a dot. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean shown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String shortened(String name) {
    if (name.length() <= MOST) {
      return name;
    }
    String extension = extension(name);
    String end =
        extension.isEmpty() || extension.length() > MOST_OF_EXTENSION ? "" : "." + extension;
    int cut = MOST - end.length();
    return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + end;
  }
}
