package fr.passerelle.portal.solution;

import fr.passerelle.casework.JoinTeam;
import fr.passerelle.challenge.ChallengeView;
import fr.passerelle.challenge.ReadChallenge;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A link to a team: opening it shows the case, the button joins. */
@Named
@RequestScoped
public class JoinTeamPage {
  @Inject ReadChallenge readChallenge;
  @Inject JoinTeam joinTeam;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;

  private ChallengeView challenge;

  public void open() {
    attempt.opening(() -> challenge = readChallenge.handle(current.actor(), address.id("id")));
  }

  public void join() {
    boolean joined =
        attempt.to(() -> joinTeam.handle(current.actor(), address.id("id"), address.part("code")));
    if (joined) {
      attempt.leadTo(casePath() + "/solution");
    } else {
      open();
    }
  }

  public String casePath() {
    return "/t/" + current.tenant().slug() + "/challenges/" + address.part("id");
  }

  public ChallengeView getChallenge() {
    return challenge;
  }
}
