package fr.passerelle.portal.partner;

import fr.passerelle.partner.AcceptPartnerLetter;
import fr.passerelle.partner.PartnerLetter;
import fr.passerelle.partner.ReadPartnerLetter;
import fr.passerelle.shared.RefusalCode;
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
import java.util.UUID;

/**
 * The letter that hands somebody a partner, as its reader sees it. Reading it consumes nothing; one
 * button accepts, on the way through sign-in or registration where that is needed.
 */
@Named
@ViewScoped
public class PartnerInvitationPage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String ACCEPTING = "passerelle.maintaining";

  @Inject ReadPartnerLetter readPartnerLetter;
  @Inject AcceptPartnerLetter acceptPartnerLetter;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;

  private PartnerLetter letter;

  public void open() {
    attempt.opening(
        () -> letter = readPartnerLetter.handle(current.actor(), address.part("token")));
    boolean asked = address.part("token").equals(session().remove(ACCEPTING));
    if (isSignedIn() && letter != null && (asked || letter.accepted())) {
      accept();
    }
  }

  /** Accepts; whoever is not signed in does so on the way, and comes back to the answer given. */
  public void accept() {
    String token = address.part("token");
    if (!isSignedIn()) {
      session().put(ACCEPTING, token);
      attempt.leadTo(
          "/sign-in?to=/partner-invitation/"
              + token
              + "&hint="
              + URLEncoder.encode(letter.email(), StandardCharsets.UTF_8)
              + (letter.known() ? "" : "&new=1"));
      return;
    }
    attempt.to(
        () -> {
          UUID partner = acceptPartnerLetter.handle(current.actor(), token);
          attempt.leadTo("/partner/" + partner);
        });
  }

  private static Map<String, Object> session() {
    return FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
  }

  public PartnerLetter getLetter() {
    return letter;
  }

  public boolean isSignedIn() {
    return current.actor().personId() != null;
  }

  /** Whether another account must answer. */
  public boolean isForSomebodyElse() {
    return attempt.code() == RefusalCode.PARTNER_LETTER_FOR_SOMEBODY_ELSE
        || attempt.code() == RefusalCode.EMAIL_NOT_VERIFIED;
  }
}
