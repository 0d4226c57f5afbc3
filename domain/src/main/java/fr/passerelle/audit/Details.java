package fr.passerelle.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an entry says beyond who did which act: what it was about, and what it changed. Kept as
 * codes, so that each reader reads them in their language. No secrets.
 */
public final class Details {
  static final int ABOUT_MOST = 1000;
  static final int VALUE_MOST = 300;

  private final String about;
  private final UUID person;
  private final List<Change> changes = new ArrayList<>();

  private Details(String about, UUID person) {
    this.about = about.length() > ABOUT_MOST ? about.substring(0, ABOUT_MOST) : about;
    this.person = person;
  }

  /**
   * @param about the thing as people name it: a title, a file, an address
   */
  public static Details about(String about) {
    return new Details(about, null);
  }

  /** About a person, whose name is looked up when the log is read. */
  public static Details about(UUID person) {
    return new Details("", person);
  }

  /**
   * @param about the thing beside the person: the challenge for which they were thanked
   */
  public static Details about(UUID person, String about) {
    return new Details(about, person);
  }

  /** Says what the act set; nothing where the value is null or empty. */
  public Details with(String name, Object value) {
    return changed(name, null, value);
  }

  /** Says what the act changed; nothing where it is the same. */
  public Details changed(String name, Object before, Object after) {
    String old = written(before);
    String now = written(after);
    if (!Objects.equals(old, now)) {
      changes.add(new Change(name, old, now));
    }
    return this;
  }

  private static String written(Object value) {
    if (value == null) {
      return null;
    }
    String text =
        value instanceof Collection<?> several
            ? several.stream().sorted().map(Object::toString).collect(Collectors.joining(","))
            : value.toString();
    if (text.isEmpty()) {
      return null;
    }
    return text.length() > VALUE_MOST ? text.substring(0, VALUE_MOST) + "…" : text;
  }

  public String about() {
    return about;
  }

  /** Whom it was about; null for nobody. */
  public UUID person() {
    return person;
  }

  public List<Change> changes() {
    return List.copyOf(changes);
  }
}
