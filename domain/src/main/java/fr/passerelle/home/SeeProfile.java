package fr.passerelle.home;

import fr.passerelle.membership.People;
import fr.passerelle.membership.Person;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;

/** What we know of the person, and where they belong; one profile for all their spaces. */
@UseCase
@Allows(Allows.Kind.PEOPLE)
public class SeeProfile {
  @Inject People people;
  @Inject HomeViews views;

  public Profile handle(Actor actor) {
    Person me = people.me(actor.personId());
    return new Profile(
        me.getDisplayName(), me.getEmail(), me.isEmailVerified(), me.getLocale(), views.tenants());
  }
}
