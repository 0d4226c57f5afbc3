package fr.passerelle.portal.signup;

import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Settings;
import fr.passerelle.signup.ConfirmSignUp;
import fr.passerelle.signup.ReadSignUp;
import fr.passerelle.signup.SignUpLetter;
import fr.passerelle.signup.SignUpStatus;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the link in the letter of a sign-up shows. Reading it consumes nothing; one button opens the
 * space, on the way through sign-in or registration where that is needed.
 */
@Named
@ViewScoped
public class OpenSpacePage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String OPENING = "passerelle.opening";

  @Inject ReadSignUp readSignUp;
  @Inject ConfirmSignUp confirmSignUp;
  @Inject Settings settings;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;

  private SignUpLetter letter;

  public void open() {
    attempt.opening(() -> letter = readSignUp.handle(current.actor(), address.part("token")));
    boolean asked = address.part("token").equals(session().remove(OPENING));
    boolean mine = letter != null && letter.status() == SignUpStatus.OPENED;
    if (isSignedIn() && letter != null && (asked || mine)) {
      confirm();
    }
  }

  /** Opens the space; whoever is not signed in does so on the way, and comes back to it. */
  public void confirm() {
    if (!isSignedIn()) {
      session().put(OPENING, address.part("token"));
      attempt.leadTo(
          "/sign-in?to=/sign-up/"
              + address.part("token")
              + "&hint="
              + URLEncoder.encode(letter.email(), StandardCharsets.UTF_8)
              + (letter.known() ? "" : "&new=1"));
      return;
    }
    attempt.to(
        () -> {
          String slug = confirmSignUp.handle(current.actor(), address.part("token"));
          attempt.leadTo("/t/" + slug + "/first-steps");
        });
  }

  private static Map<String, Object> session() {
    return FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
  }

  public SignUpLetter getLetter() {
    return letter;
  }

  /** The address that the space will have. */
  public String getAddress() {
    return settings.url().replaceFirst("^https?://", "") + "/t/" + letter.slug();
  }

  public boolean isSignedIn() {
    return current.actor().personId() != null;
  }

  /** Whether the reader may be the one who opened it. */
  public boolean isUsed() {
    return attempt.code() == RefusalCode.SIGN_UP_USED;
  }

  /** Whether another account must open it. */
  public boolean isForSomebodyElse() {
    return attempt.code() == RefusalCode.SIGN_UP_FOR_SOMEBODY_ELSE
        || attempt.code() == RefusalCode.EMAIL_NOT_VERIFIED;
  }
}
