package fr.passerelle.portal.challenge;

import fr.passerelle.challenge.BrowseChallenges;
import fr.passerelle.challenge.ChallengeRow;
import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.challenge.Phase;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Page;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The challenges of a tenant, twenty at a time. */
@Named
@RequestScoped
public class ChallengeListPage {
  private static final int AT_A_TIME = 20;

  @Inject BrowseChallenges browseChallenges;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Clock clock;

  private Page<ChallengeRow> page = new Page<>(List.of(), null);
  private ChallengeStatus status;

  public void open() {
    status = address.queriedStatus(getStatuses());
    UUID before = address.queriedId("before");
    attempt.opening(
        () -> page = browseChallenges.handle(current.actor(), status, before, AT_A_TIME));
  }

  public List<ChallengeRow> getRows() {
    return page.items();
  }

  /** The address of the next rows; null at the end. */
  public String getMore() {
    return Address.more(status, page.next());
  }

  /** Whether these are the first rows of the whole list, or of a filtered one. */
  public boolean isFirst() {
    return address.queriedId("before") == null;
  }

  /** The filter in force; null for all. */
  public ChallengeStatus getStatus() {
    return status;
  }

  /** The filters that this reader has. */
  public List<ChallengeStatus> getStatuses() {
    List<ChallengeStatus> all =
        new ArrayList<>(
            List.of(ChallengeStatus.OPEN, ChallengeStatus.DECIDED, ChallengeStatus.ARCHIVED));
    if (isManager()) {
      all.add(ChallengeStatus.DRAFT);
    }
    return all;
  }

  public boolean isManager() {
    return current.actor().holds(Role.MANAGER);
  }

  public boolean isJuror() {
    return current.actor().holds(Role.JUROR);
  }

  public Phase phase(ChallengeRow row) {
    return row.phase(clock.instant());
  }

  /** How the state of a row is coloured. */
  public String tone(ChallengeRow row) {
    return switch (phase(row)) {
      case SOLUTION -> "info";
      case RESULTS -> "ok";
      case DRAFT -> "warn";
      case JURY, ARCHIVED -> "";
    };
  }

  /** Why there is nothing to see, by who looks. */
  public String getEmptyKey() {
    if (status != null || !isFirst()) {
      return "list.empty.filter";
    }
    if (isManager()) {
      return "list.empty.manager";
    }
    return isJuror() ? "list.empty.juror" : "list.empty.member";
  }

  /** Where a row leads: a draft to its form, everything else to its page. */
  public String target(ChallengeRow row) {
    String path = "/t/" + current.tenant().slug() + "/challenges/" + row.id();
    return row.status() == ChallengeStatus.DRAFT ? path + "/edit" : path;
  }
}
