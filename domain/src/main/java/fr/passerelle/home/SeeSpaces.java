package fr.passerelle.home;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;

/** Where the person belongs, by name: for the menu that leads from one space to another. */
@UseCase
@Allows(Allows.Kind.PEOPLE)
public class SeeSpaces {
  @Inject HomeViews views;

  public List<MySpace> handle(Actor actor) {
    return views.spaces();
  }
}
