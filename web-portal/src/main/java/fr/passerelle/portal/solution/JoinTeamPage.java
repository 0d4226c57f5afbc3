package fr.passerelle.portal.solution;

import fr.passerelle.casework.JoinTeam;
import fr.passerelle.challenge.AcceptTerms;
import fr.passerelle.challenge.ChallengeView;
import fr.passerelle.challenge.ReadChallenge;
import fr.passerelle.portal.Saying;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/**
 * A link to a team: opening it shows the terms where they have not been accepted; the button
 * accepts them and joins.
 */
@Named
@ViewScoped
public class JoinTeamPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject ReadChallenge readChallenge;
  @Inject AcceptTerms acceptTerms;
  @Inject JoinTeam joinTeam;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Saying say;

  private ChallengeView challenge;
  private boolean read;

  public void open() {
    attempt.opening(() -> challenge = readChallenge.handle(current.actor(), address.id("id")));
  }

  public void join() {
    if (isTermsWaiting() && !read) {
      attempt.wrong("terms", say.of("case.terms.tick"));
    } else if (attempt.to(this::acceptAndJoin)) {
      attempt.leadTo(casePath() + "/solution");
    } else {
      open();
    }
  }

  private void acceptAndJoin() {
    if (isTermsWaiting()) {
      acceptTerms.handle(current.actor(), challenge.id(), challenge.termsVersion());
    }
    joinTeam.handle(current.actor(), challenge.id(), address.part("code"));
  }

  /** Whether the terms stand between the reader and the team. */
  public boolean isTermsWaiting() {
    return !challenge.termsAccepted();
  }

  public String casePath() {
    return "/t/" + current.tenant().slug() + "/challenges/" + address.part("id");
  }

  public ChallengeView getChallenge() {
    return challenge;
  }

  public boolean isRead() {
    return read;
  }

  public void setRead(boolean read) {
    this.read = read;
  }
}
