package fr.passerelle.portal.invitation;

import fr.passerelle.invitation.OptOut;
import fr.passerelle.invitation.OptOutLetter;
import fr.passerelle.invitation.ReadOptOut;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/**
 * Where whoever was invited says that they want no more invitations; opening it changes nothing.
 */
@Named
@ViewScoped
public class OptOutPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject ReadOptOut readOptOut;
  @Inject OptOut optOut;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;

  private OptOutLetter letter;
  private boolean done;

  public void open() {
    attempt.opening(
        () -> {
          letter = readOptOut.handle(current.actor(), address.part("code"));
          done = letter.done();
        });
  }

  public void confirm() {
    done = attempt.to(() -> optOut.handle(current.actor(), address.part("code")));
  }

  public OptOutLetter getLetter() {
    return letter;
  }

  public boolean isDone() {
    return done;
  }
}
