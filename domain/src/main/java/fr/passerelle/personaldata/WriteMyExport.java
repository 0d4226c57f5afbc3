package fr.passerelle.personaldata;

import fr.passerelle.export.ExportFiles;
import fr.passerelle.jobs.Job;
import fr.passerelle.mail.HouseLetters;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.membership.People;
import fr.passerelle.membership.Person;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Moments;
import fr.passerelle.shared.Settings;
import fr.passerelle.shared.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The job of one copy: writes the file and tells the person; a week later it removes the file
 * again.
 */
@ApplicationScoped
public class WriteMyExport {
  @Inject TenantTransaction transaction;
  @Inject MyRecords records;
  @Inject MyArchiveWriter writer;
  @Inject ExportFiles files;
  @Inject People people;
  @Inject HouseLetters letters;
  @Inject Settings settings;

  /** Returns when to run again; empty once the file is gone. */
  public Optional<Instant> run(Job job) throws Exception {
    UUID wish = job.target();
    UUID person = transaction.run(0, null, () -> records.personOf(wish)).orElse(null);
    if (person == null) {
      return Optional.empty();
    }
    return files.next(
        job,
        person,
        () -> records.export(wish),
        (export, file) -> writer.write(person, export.getLocale(), file),
        export -> tell(person, export));
  }

  private void tell(UUID person, PersonExport export) {
    records.flush();
    Person me = people.me(person);
    letters.send(
        export.getId(),
        MailTemplate.MY_EXPORT,
        me.getEmail(),
        export.getLocale(),
        Map.of(
            "until",
            Moments.say(export.getExpiresAt(), Actor.person(person).zone(), export.getLocale()),
            "url",
            settings.url() + "/my-data"));
  }
}
