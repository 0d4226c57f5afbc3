package fr.passerelle.audit;

import fr.passerelle.audit.AuditEntries.Mark;
import fr.passerelle.files.ExportLimits;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * The log as a CSV file, newest first, with at most {@link #MOST} entries; where there are more,
 * the file says so at its end. Read piece by piece into a file of its own, so that neither the
 * memory nor a slow reader matters to anybody else. That it was taken is an entry of the log, too.
 */
@UseCase
@Requires(Role.ADMIN)
public class ExportAuditLog {
  static final int MOST = 100_000;
  static final int AT_A_TIME = 2_000;

  @Inject AuditEntries entries;
  @Inject ExportLimits limits;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * @param locale in whose words it is written
   */
  public AuditExport handle(Actor actor, AuditFilter filter, Locale locale) {
    limits.take(actor);
    try {
      Path file = Files.createTempFile("audit-log", ".csv");
      try {
        int lines = write(actor, filter, locale, file);
        audit.record(actor, "ExportAuditLog", null, said(filter, lines));
        return new AuditExport(
            name(actor),
            Files.size(file),
            Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int write(Actor actor, AuditFilter filter, Locale locale, Path file) throws IOException {
    try (AuditCsv csv = new AuditCsv(file, AuditWords.in(locale, actor.zone()))) {
      int lines = 0;
      Mark mark = null;
      while (true) {
        List<AuditRow> rows = entries.page(filter, actor.zone(), mark, AT_A_TIME);
        for (AuditRow row : rows) {
          if (lines == MOST) {
            csv.cut(MOST);
            return lines;
          }
          csv.write(row);
          lines++;
        }
        if (rows.size() < AT_A_TIME) {
          return lines;
        }
        mark = Mark.after(rows.get(rows.size() - 1));
      }
    }
  }

  private String name(Actor actor) {
    return "audit-%s-%s.csv"
        .formatted(
            actor.tenant().slug(), clock.instant().atZone(actor.zone()).toLocalDate().toString());
  }

  private static Details said(AuditFilter filter, int lines) {
    Details details = filter.person() == null ? Details.about("") : Details.about(filter.person());
    return details
        .with("lines", lines)
        .with("group", filter.group())
        .with("from", filter.from())
        .with("to", filter.to());
  }
}
