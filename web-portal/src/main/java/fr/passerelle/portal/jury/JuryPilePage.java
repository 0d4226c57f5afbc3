package fr.passerelle.portal.jury;

import fr.passerelle.challenge.ChallengeView;
import fr.passerelle.challenge.ReadChallenge;
import fr.passerelle.evaluation.BrowseJuryWork;
import fr.passerelle.evaluation.JuryRow;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A juror's pile in one challenge, and how far it is done. */
@Named
@RequestScoped
public class JuryPilePage {
  @Inject ReadChallenge readChallenge;
  @Inject BrowseJuryWork browseJuryWork;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;

  private ChallengeView challenge;
  private List<JuryRow> rows = List.of();

  public void open() {
    attempt.opening(() -> challenge = readChallenge.handle(current.actor(), address.id("id")));
    if (challenge != null) {
      attempt.opening(() -> rows = browseJuryWork.handle(current.actor(), challenge.id()));
    }
  }

  public ChallengeView getChallenge() {
    return challenge;
  }

  public List<JuryRow> getRows() {
    return rows;
  }

  public long getJudged() {
    return rows.stream().filter(JuryPilePage::isHandedIn).count();
  }

  private static boolean isHandedIn(JuryRow row) {
    return Boolean.TRUE.equals(row.mine());
  }

  /** Where a row stands: TODO, DRAFT or DONE. */
  public String state(JuryRow row) {
    if (row.mine() == null) {
      return "TODO";
    }
    return row.mine() ? "DONE" : "DRAFT";
  }

  public String path() {
    return "/t/" + current.tenant().slug() + "/challenges/" + address.part("id");
  }
}
