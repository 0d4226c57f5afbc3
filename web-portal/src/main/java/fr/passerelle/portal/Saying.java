package fr.passerelle.portal;

import fr.passerelle.casework.TeamMemberView;
import fr.passerelle.files.StoreFile;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Markdown;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.RefusalWords;
import fr.passerelle.web.Sentences;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Sentences, dates, sizes and names as the reader's language writes them. */
@Named("say")
@RequestScoped
public class Saying extends Sentences {
  private static final long KILO = 1000;

  @Inject Clock clock;
  @Inject CurrentActor current;

  @Override
  protected String bundle() {
    return "fr.passerelle.portal.portal";
  }

  /** « jeu. 26 nov. », with the year where it is another one. */
  public String day(Instant at, ZoneId zone) {
    if (at == null) {
      return "";
    }
    ZonedDateTime then = at.atZone(zone == null ? current.actor().zone() : zone);
    boolean thisYear =
        then.getYear() == ZonedDateTime.now(clock.withZone(then.getZone())).getYear();
    return DateTimeFormatter.ofPattern(thisYear ? "EEE d MMM" : "d MMM yyyy", locale())
        .format(then);
  }

  /** « 26 », the number of the day alone. */
  public String dayNumber(Instant at, ZoneId zone) {
    return at == null ? "" : Integer.toString(at.atZone(zone).getDayOfMonth());
  }

  /** « nov. ». */
  public String month(Instant at, ZoneId zone) {
    return at == null ? "" : DateTimeFormatter.ofPattern("MMM", locale()).format(at.atZone(zone));
  }

  /** « 18 h » or « 18 h 40 »; "6 pm" or "6:40 pm". */
  public String time(Instant at, ZoneId zone) {
    if (at == null) {
      return "";
    }
    ZonedDateTime then = at.atZone(zone == null ? current.actor().zone() : zone);
    boolean round = then.getMinute() == 0;
    if (french()) {
      return then.getHour()
          + "\u00a0h"
          + (round ? "" : String.format(Locale.ROOT, "\u00a0%02d", then.getMinute()));
    }
    return DateTimeFormatter.ofPattern(round ? "h\u00a0a" : "h:mm\u00a0a", Locale.UK).format(then);
  }

  /** « jeu. 26 nov., 18 h ». */
  public String moment(Instant at, ZoneId zone) {
    return at == null ? "" : day(at, zone) + ", " + time(at, zone);
  }

  /** To the second, as a receipt wants it. */
  public String second(Instant at, ZoneId zone) {
    if (at == null) {
      return "";
    }
    ZonedDateTime then = at.atZone(zone == null ? current.actor().zone() : zone);
    String pattern = french() ? "H\u00a0'h'\u00a0mm\u00a0'min'\u00a0ss\u00a0's'" : "h:mm:ss\u00a0a";
    return day(at, zone)
        + ", "
        + DateTimeFormatter.ofPattern(pattern, french() ? Locale.FRANCE : Locale.UK).format(then);
  }

  /** How long until then, in one figure or two: « 3 j 6 h ». */
  public String left(Instant until) {
    if (until == null) {
      return "";
    }
    long minutes = Math.max(0, ChronoUnit.MINUTES.between(clock.instant(), until));
    long hours = minutes / 60;
    if (hours >= 24 * 4) {
      return of("left.days", hours / 24);
    }
    if (hours >= 24) {
      return of("left.daysHours", hours / 24, hours % 24);
    }
    return hours > 0 ? of("left.hours", hours, minutes % 60) : of("left.minutes", minutes);
  }

  /** Whether less than four days are left. */
  public boolean soon(Instant until) {
    return until != null && ChronoUnit.HOURS.between(clock.instant(), until) < 24 * 4;
  }

  public boolean past(Instant at) {
    return at != null && !clock.instant().isBefore(at);
  }

  /** « 2,1 Mo ». */
  public String size(long bytes) {
    if (bytes < KILO) {
      return of("size.bytes", bytes);
    }
    if (bytes < KILO * KILO) {
      return of("size.kilo", Math.round((double) bytes / KILO));
    }
    return of("size.mega", figure(BigDecimal.valueOf((double) bytes / KILO / KILO), 1));
  }

  /** A score: at most one decimal. */
  public String score(BigDecimal number) {
    return number == null ? "–" : figure(number, 1);
  }

  private String figure(BigDecimal number, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }

  /** Two letters of a person's name. */
  public String initials(String name) {
    if (name == null || name.isBlank()) {
      return "?";
    }
    String[] parts = name.strip().split("[\\s-]+");
    String last = parts.length > 1 ? parts[parts.length - 1].substring(0, 1) : "";
    return (parts[0].substring(0, 1) + last).toUpperCase(Locale.ROOT);
  }

  /** What a greeting calls a person. */
  public String firstName(String name) {
    return name == null ? "" : name.strip().split("\\s+")[0];
  }

  /** « 9f3a 61c0 · e27b 04d8 »: enough of a fingerprint for eyes to compare. */
  public String fingerprint(String hex) {
    if (hex == null || hex.length() < 16) {
      return hex;
    }
    return hex.substring(0, 4)
        + " "
        + hex.substring(4, 8)
        + " · "
        + hex.substring(8, 12)
        + " "
        + hex.substring(12, 16);
  }

  /** The zone by its city: « Paris ». */
  public String zone(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  /** The most that a file may weigh, and what is said of one that weighs more. */
  public long getMostBytes() {
    return StoreFile.MOST_BYTES;
  }

  public String getTooLarge() {
    return RefusalWords.of(
        new Refusal(RefusalCode.FILE_TOO_LARGE, StoreFile.MOST_MEGABYTES),
        locale(),
        actor().zone());
  }

  /** The kind of a file, by its name: « PDF ». */
  public String extension(String name) {
    int dot = name == null ? -1 : name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toUpperCase(Locale.ROOT);
  }

  /** Quotes a sentence in the language's own marks. */
  public String quoted(String text) {
    return french() ? "«\u00a0" + text + "\u00a0»" : "“" + text + "”";
  }

  /** The text, with its Markdown set and nothing in it that could act. */
  public String html(String markdown) {
    return markdown == null ? "" : Markdown.toHtml(markdown);
  }

  /** The name of a field inside a list, as refusals name it: {@code criteria[1].weight}. */
  public String at(String list, int index, String field) {
    return list + "[" + index + "]." + field;
  }

  /** Whether there is a sentence of this key. */
  public boolean knows(String key) {
    return words().containsKey(key);
  }

  /** Whether the address asks for a sentence that there is. */
  public boolean isNote(String key) {
    return key != null && words().containsKey("note." + key);
  }

  /** What the page before this one did. */
  public String note(String key) {
    return words().getString("note." + key);
  }

  /** What is said beside a member's name: « vous, capitaine ». */
  public String memberNote(TeamMemberView member) {
    if (current.actor().is(member.personId())) {
      return words().getString(member.captain() ? "team.youCaptain" : "team.you");
    }
    return member.captain() ? words().getString("team.captain") : "";
  }

  /** Where the tenant's pages begin. */
  public String getTenantPath() {
    return "/t/" + current.tenant().slug();
  }

  public boolean french() {
    return "fr".equals(locale().getLanguage());
  }

  /** Who reads. */
  public Actor actor() {
    return current.actor();
  }
}
