package fr.passerelle.personaldata;

import fr.passerelle.membership.People;
import fr.passerelle.membership.Person;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What is known of the person, where, and what they have asked for. */
@UseCase
@Allows(Allows.Kind.PEOPLE)
public class SeeMyData {
  private static final int SHOWN = 10;

  @Inject People people;
  @Inject MyRecords records;
  @Inject Clock clock;

  public MyData handle(Actor actor) {
    Instant now = clock.instant();
    Person me = people.me(actor.personId());
    List<MyPlace> places = records.places();
    return new MyData(
        me.getDisplayName(),
        me.getEmail(),
        me.getLocale(),
        places.stream().map(MyPlace::name).sorted().toList(),
        places.stream().filter(MyPlace::needsOwner).map(MyPlace::name).toList(),
        places.stream().filter(MyPlace::closesWithPerson).map(MyPlace::name).toList(),
        records.partnersAlone(),
        records.exports(SHOWN).stream().map(export -> export.view(now)).toList(),
        records.waitingErasure().map(Erasure::getDueAt).orElse(null));
  }
}
