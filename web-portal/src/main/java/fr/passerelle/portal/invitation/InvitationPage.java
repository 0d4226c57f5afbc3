package fr.passerelle.portal.invitation;

import fr.passerelle.invitation.AcceptInvitation;
import fr.passerelle.invitation.Accepted;
import fr.passerelle.invitation.DeclineInvitation;
import fr.passerelle.invitation.InvitationLetter;
import fr.passerelle.invitation.InvitationStatus;
import fr.passerelle.invitation.ReadInvitation;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.tenancy.OpenTenant;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/**
 * An invitation as its receiver sees it. Reading it consumes nothing; one button accepts, on the
 * way through the sign-in where that is needed.
 */
@Named
@ViewScoped
public class InvitationPage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String ACCEPTING = "passerelle.accepting";

  @Inject ReadInvitation readInvitation;
  @Inject AcceptInvitation acceptInvitation;
  @Inject DeclineInvitation declineInvitation;
  @Inject OpenTenant openTenant;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;

  private InvitationLetter letter;
  private String stopCode;

  public void open() {
    attempt.opening(() -> letter = readInvitation.handle(current.actor(), address.part("token")));
    boolean asked = address.part("token").equals(session().remove(ACCEPTING));
    boolean mine = letter != null && letter.status() == InvitationStatus.ACCEPTED;
    if (isSignedIn() && (asked || mine)) {
      accept();
    }
  }

  /**
   * Accepts, or goes where having accepted leads; whoever is not signed in does so on the way, and
   * comes back to the answer given.
   */
  public void accept() {
    if (!isSignedIn()) {
      session().put(ACCEPTING, address.part("token"));
      attempt.leadTo("/sign-in?to=" + here());
      return;
    }
    attempt.to(
        () -> {
          Accepted accepted = acceptInvitation.handle(current.actor(), address.part("token"));
          openTenant.forget(accepted.slug(), current.actor().personId());
          String tenant = "/t/" + accepted.slug();
          attempt.leadTo(
              accepted.challengeId() == null
                  ? tenant
                  : tenant + "/challenges/" + accepted.challengeId());
        });
  }

  public void decline() {
    attempt.to(() -> stopCode = declineInvitation.handle(current.actor(), address.part("token")));
  }

  private String here() {
    return "/invitation/" + address.part("slug") + "/" + address.part("token");
  }

  private static Map<String, Object> session() {
    return FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
  }

  public InvitationLetter getLetter() {
    return letter;
  }

  public boolean isDeclined() {
    return stopCode != null;
  }

  /** The page on which whoever has declined can ask for no further invitations. */
  public String getOptOut() {
    return "/no-invitations/" + address.part("slug") + "/" + stopCode;
  }

  public boolean isSignedIn() {
    return current.actor().personId() != null;
  }

  /** Whether the reader may have come in by it already. */
  public boolean isUsed() {
    return attempt.code() == RefusalCode.INVITATION_USED;
  }

  /** Whether another account must answer this invitation. */
  public boolean isForSomebodyElse() {
    return attempt.code() == RefusalCode.INVITATION_FOR_SOMEBODY_ELSE;
  }
}
