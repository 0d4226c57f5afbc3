package fr.passerelle.audit;

import fr.passerelle.shared.Elision;
import fr.passerelle.shared.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/** The log in the reader's language: each act a sentence, each change a short line. */
public final class AuditWords {
  private static final String BUNDLE = "fr.passerelle.audit.audit";
  private static final Set<String> MOMENTS = Set.of("deadline", "until", "end");
  private static final Set<String> DAYS = Set.of("from", "to");
  private static final List<String> COLUMNS =
      List.of("at", "who", "what", "changes", "via", "address", "act", "actorId", "id");

  private final ResourceBundle words;
  private final Locale locale;
  private final ZoneId zone;

  private AuditWords(ResourceBundle words, Locale locale, ZoneId zone) {
    this.words = words;
    this.locale = locale;
    this.zone = zone;
  }

  /**
   * @param zone in which moments are said
   */
  public static AuditWords in(Locale locale, ZoneId zone) {
    return new AuditWords(
        ResourceBundle.getBundle(BUNDLE, locale, AuditWords.class.getClassLoader()), locale, zone);
  }

  /** What was done, and to whom or what. */
  public String sentence(AuditRow row) {
    String key = "act." + row.act();
    if (!words.containsKey(key)) {
      return row.act();
    }
    boolean ofPerson = row.personId() != null && words.containsKey(key + ".person");
    return set(ofPerson ? key + ".person" : key, about(row), person(row));
  }

  /** Who did it. */
  public String who(AuditRow row) {
    if (row.actorName() != null) {
      return row.actorName();
    }
    if (row.actorId() != null) {
      return words.getString("who.gone");
    }
    return words.getString(
        row.via() == Via.JOB
            ? "who.job"
            : row.via() == Via.OPERATOR ? "who.operator" : "who.visitor");
  }

  /** One line for each thing that was set or changed. */
  public List<String> changes(AuditRow row) {
    return row.changes().stream().map(this::said).toList();
  }

  /** By which door; empty where nobody has said. */
  public String via(AuditRow row) {
    return row.via() == null ? "" : words.getString("via." + row.via());
  }

  public String group(ActGroup group) {
    return words.getString("group." + group);
  }

  private String about(AuditRow row) {
    return row.about().isEmpty() ? words.getString("about.nothing") : row.about();
  }

  private String person(AuditRow row) {
    return row.personName() == null ? words.getString("person.gone") : row.personName();
  }

  private String said(Change change) {
    String name =
        words.containsKey("change." + change.name())
            ? words.getString("change." + change.name())
            : change.name();
    if (change.before() == null) {
      return set("said.set", name, value(change.name(), change.after()));
    }
    return set(
        "said.changed",
        name,
        value(change.name(), change.before()),
        value(change.name(), change.after()));
  }

  private String value(String name, String code) {
    if (code == null) {
      return words.getString("value.none");
    }
    if (MOMENTS.contains(name)) {
      return Moments.say(Instant.parse(code), zone, locale.getLanguage());
    }
    if (DAYS.contains(name)) {
      return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(LocalDate.parse(code));
    }
    String group = (name.equals("roles") ? "role" : name) + ".";
    List<String> codes = List.of(code.split(",", -1));
    return codes.stream().allMatch(one -> words.containsKey(group + one))
        ? codes.stream().map(one -> words.getString(group + one)).collect(Collectors.joining(", "))
        : code;
  }

  /** The heads of the columns of {@link AuditCsv}. */
  List<String> columns() {
    return COLUMNS.stream().map(column -> words.getString("column." + column)).toList();
  }

  /** As programs write a moment, with its distance from UTC. */
  String time(AuditRow row) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        row.at().truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }

  String cut(int most) {
    return set("export.cut", most);
  }

  boolean french() {
    return locale.getLanguage().equals("fr");
  }

  private String set(String key, Object... args) {
    return Elision.say(words.getString(key), locale, args);
  }
}
