package fr.passerelle.portal.invitation;

import fr.passerelle.invitation.open.AdmissionStatus;
import fr.passerelle.invitation.open.Channel;
import fr.passerelle.invitation.open.JoinByOpenInvitation;
import fr.passerelle.invitation.open.Joined;
import fr.passerelle.invitation.open.OpenLetter;
import fr.passerelle.invitation.open.ReadOpenInvitation;
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
 * An open invitation as whoever scans its code or follows its link sees it. Reading it changes
 * nothing; one button joins, on the way through sign-in or registration where that is needed.
 */
@Named
@ViewScoped
public class JoinPage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String JOINING = "passerelle.joining";
  private static final String SCANNED = "qr";

  @Inject ReadOpenInvitation readOpenInvitation;
  @Inject JoinByOpenInvitation joinByOpenInvitation;
  @Inject OpenTenant openTenant;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;

  private OpenLetter letter;
  private boolean waiting;

  public void open() {
    attempt.opening(this::read);
    boolean asked = address.part("code").equals(session().remove(JOINING));
    if (isSignedIn() && asked && letter != null && !waiting) {
      join();
    }
  }

  private void read() {
    if (address.isPart("channel") && !address.part("channel").equals(SCANNED)) {
      throw Address.nowhere();
    }
    letter = readOpenInvitation.handle(current.actor(), address.part("code"));
    waiting = letter.admission() == AdmissionStatus.WAITING;
  }

  /** Joins, or asks to; whoever is not signed in does so on the way, and comes back to it. */
  public void join() {
    if (!isSignedIn()) {
      session().put(JOINING, address.part("code"));
      attempt.leadTo("/sign-in?to=" + here());
      return;
    }
    attempt.to(
        () -> {
          Joined joined =
              joinByOpenInvitation.handle(current.actor(), address.part("code"), channel());
          waiting = joined.status() == AdmissionStatus.WAITING;
          if (!waiting) {
            leadIn(joined);
          }
        });
  }

  private void leadIn(Joined joined) {
    openTenant.forget(joined.slug(), current.actor().personId());
    String tenant = "/t/" + joined.slug();
    attempt.leadTo(
        joined.challengeId() == null ? tenant : tenant + "/challenges/" + joined.challengeId());
  }

  private boolean isScanned() {
    return address.isPart("channel");
  }

  private Channel channel() {
    return isScanned() ? Channel.QR : Channel.LINK;
  }

  private String here() {
    String link = "/join/" + address.part("slug") + "/" + address.part("code");
    return isScanned() ? link + "/" + SCANNED : link;
  }

  private static Map<String, Object> session() {
    return FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
  }

  public OpenLetter getLetter() {
    return letter;
  }

  /** Whether the reader has asked, and nobody has answered yet. */
  public boolean isWaiting() {
    return waiting;
  }

  public boolean isSignedIn() {
    return current.actor().personId() != null;
  }

  /** Whether another account may come in where this one does not. */
  public boolean isOtherAccountNeeded() {
    return attempt.code() == RefusalCode.DOMAIN_NOT_ALLOWED
        || attempt.code() == RefusalCode.EMAIL_NOT_VERIFIED;
  }

  /** The domains that it is for, as a sentence names them. */
  public String getDomains() {
    return String.join(", ", letter.domains());
  }

  /** The words on the button: what pressing it does. */
  public String getAct() {
    if (letter.member()) {
      return "join.goOn";
    }
    return letter.approval() ? "join.ask" : "join.do";
  }
}
