package fr.passerelle.personaldata;

import fr.passerelle.files.FileStore;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
  @Inject People people;
  @Inject FileStore store;
  @Inject HouseLetters letters;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Returns when to run again; empty once the file is gone. */
  public Optional<Instant> run(Job job) throws Exception {
    UUID wish = job.target();
    UUID person = transaction.run(0, null, () -> records.personOf(wish)).orElse(null);
    if (person == null) {
      return Optional.empty();
    }
    PersonExport export = transaction.run(0, person, () -> records.export(wish)).orElseThrow();
    if (export.isRemoved()) {
      return Optional.empty();
    }
    if (!export.isWritten()) {
      return Optional.of(write(person, export));
    }
    if (!export.isOver(clock.instant())) {
      return Optional.of(export.getExpiresAt());
    }
    transaction.run(0, person, () -> remove(wish));
    return Optional.empty();
  }

  private Void remove(UUID wish) {
    records.export(wish).orElseThrow().removed(clock.instant());
    store.discard(0, wish);
    return null;
  }

  private Instant write(UUID person, PersonExport export) throws Exception {
    Path file = store.workspace();
    try {
      writer.write(person, export.getLocale(), file);
      return transaction.run(0, person, () -> keep(person, export.getId(), file));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Handing the letter over comes last before the commit, as with all letters. */
  private Instant keep(UUID person, UUID wish, Path file) throws IOException {
    PersonExport export = records.export(wish).orElseThrow();
    try (var in = Files.newInputStream(file);
        FileStore.Staged staged = store.stage(in, Long.MAX_VALUE)) {
      export.ready(staged.size(), staged.sha256(), clock.instant());
      staged.keep(0, wish);
    }
    records.flush();
    Person me = people.me(person);
    letters.send(
        wish,
        MailTemplate.MY_EXPORT,
        me.getEmail(),
        export.getLocale(),
        Map.of(
            "until",
            Moments.say(export.getExpiresAt(), Actor.person(person).zone(), export.getLocale()),
            "url",
            settings.url() + "/my-data"));
    return export.getExpiresAt();
  }
}
