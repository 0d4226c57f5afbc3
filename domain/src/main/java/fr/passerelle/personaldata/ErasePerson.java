package fr.passerelle.personaldata;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.files.FileStore;
import fr.passerelle.identity.IdentityProvider;
import fr.passerelle.jobs.Job;
import fr.passerelle.mail.HouseLetters;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.membership.People;
import fr.passerelle.membership.Person;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Moments;
import fr.passerelle.shared.Settings;
import fr.passerelle.shared.TenantTransaction;
import fr.passerelle.tenancy.ending.CloseLeftAlone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The job of one wish to be forgotten. First a letter that says how to take it back; a week later
 * each tenant loses the name, the account ends, and last the person's own row is emptied, with the
 * last letter. Each step does nothing where it was done before, so the whole can be tried again.
 */
@ApplicationScoped
public class ErasePerson {
  private static final Duration NEXT_LOOK = Duration.ofDays(1);
  private static final int ALL = 1_000;

  @Inject TenantTransaction transaction;
  @Inject MyRecords records;
  @Inject Traces traces;
  @Inject People people;
  @Inject CloseLeftAlone closeLeftAlone;
  @Inject FileStore store;
  @Inject HouseLetters letters;
  @Inject Audit audit;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Only the application that runs jobs has a way to the provider. */
  @Inject Instance<IdentityProvider> provider;

  /** Returns when to run again; empty once there is nothing left to do. */
  public Optional<Instant> run(Job job) throws Exception {
    UUID wish = job.target();
    UUID person = transaction.run(0, null, () -> records.personOf(wish)).orElse(null);
    Erasure erasure =
        person == null
            ? null
            : transaction.run(0, person, () -> records.erasure(wish).orElseThrow());
    if (erasure == null || !erasure.isWaiting()) {
      return Optional.empty();
    }
    if (!erasure.isTold()) {
      transaction.run(0, person, () -> tell(person, wish));
    }
    if (!erasure.isDue(clock.instant())) {
      return Optional.of(erasure.getDueAt());
    }
    List<MyPlace> places = transaction.run(0, person, records::places);
    if (places.stream().anyMatch(MyPlace::needsOwner)
        || !transaction.run(0, person, records::partnersAlone).isEmpty()) {
      return Optional.of(clock.instant().plus(NEXT_LOOK));
    }
    String email = transaction.run(0, person, () -> people.me(person).getEmail());
    String name = transaction.run(0, person, () -> people.me(person).getDisplayName());
    for (MyPlace place : places) {
      Actor actor = new Actor(place.tenant(), person, null, Set.of());
      transaction.run(place.tenant().id(), person, () -> leave(actor, email, name));
    }
    provider.get().deleteAccount(person);
    transaction.run(0, person, () -> sayGoodbye(wish));
    return Optional.empty();
  }

  private Void leave(Actor actor, String email, String name) {
    traces
        .remove(actor, email, name)
        .ifPresent(
            membership ->
                audit.record(
                    actor, "ErasePerson", membership.getId(), Details.about(actor.personId())));
    closeLeftAlone.handle(actor);
    return null;
  }

  private Void tell(UUID person, UUID wish) {
    Erasure erasure = records.erasure(wish).orElseThrow();
    Person me = people.me(person);
    erasure.told(clock.instant());
    records.flush();
    letters.send(
        wish,
        MailTemplate.ERASURE_ASKED,
        me.getEmail(),
        me.getLocale(),
        Map.of(
            "due",
            Moments.say(erasure.getDueAt(), Actor.person(person).zone(), me.getLocale()),
            "url",
            settings.url() + "/my-data"));
    return null;
  }

  /** The address is read for the last time; handing the letter over comes before the commit. */
  private Void sayGoodbye(UUID wish) {
    for (PersonExport export : records.exports(ALL)) {
      if (!export.isRemoved()) {
        export.removed(clock.instant());
        store.discard(0, export.getId());
      }
    }
    records.flush();
    JsonObject last =
        records
            .forgetMe(Traces.NOBODY, clock.instant())
            .orElseThrow(() -> new IllegalStateException("A tenant still names the person"));
    letters.send(
        new UUID(wish.getMostSignificantBits(), ~wish.getLeastSignificantBits()),
        MailTemplate.ERASED,
        last.getString("email"),
        last.getString("locale"),
        Map.of("url", settings.url() + "/"));
    return null;
  }
}
