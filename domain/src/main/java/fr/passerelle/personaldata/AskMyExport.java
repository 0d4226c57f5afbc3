package fr.passerelle.personaldata;

import fr.passerelle.export.ExportView;
import fr.passerelle.files.ExportLimits;
import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;

/**
 * Asks for a copy of everything about the person, in all their tenants; a letter says when it is
 * there. Twice a day; asked again while one is being written, it is that one.
 */
@UseCase
@Allows(Allows.Kind.PEOPLE)
public class AskMyExport {
  @Inject MyRecords records;
  @Inject ExportLimits limits;
  @Inject Jobs jobs;
  @Inject Clock clock;

  /**
   * @param locale in whose words the file explains itself
   */
  public ExportView handle(Actor actor, Locale locale) {
    return records.exports(1).stream()
        .filter(last -> !last.isWritten())
        .findFirst()
        .orElseGet(() -> begin(actor, locale))
        .view(clock.instant());
  }

  private PersonExport begin(Actor actor, Locale locale) {
    limits.takeLarge(actor, records::exportsSince, PersonExport::getAskedAt);
    PersonExport export =
        new PersonExport(
            actor.personId(), locale.getLanguage().equals("en") ? "en" : "fr", clock.instant());
    records.add(export);
    // The gate of the job table looks for the wish: it has to be there first.
    records.flush();
    jobs.schedule(Jobs.EXPORT_PERSON, new Job(0, export.getId()));
    return export;
  }
}
