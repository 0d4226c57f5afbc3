package fr.passerelle.portal.challenge;

import fr.passerelle.challenge.BrowseChallenges;
import fr.passerelle.challenge.ChallengeRow;
import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.membership.Role;
import fr.passerelle.portal.Saying;
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
  @Inject Saying say;

  private List<ChallengeLine> rows = List.of();
  private UUID next;
  private ChallengeStatus status;

  public void open() {
    status = address.queriedStatus(getStatuses());
    UUID before = address.queriedId("before");
    attempt.opening(
        () -> {
          Page<ChallengeRow> page =
              browseChallenges.handle(current.actor(), status, before, AT_A_TIME);
          rows = page.items().stream().map(this::line).toList();
          next = page.next();
        });
  }

  public List<ChallengeLine> getRows() {
    return rows;
  }

  /** The address of the next rows; null at the end. */
  public String getMore() {
    return Address.more(status, next);
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

  private ChallengeLine line(ChallengeRow row) {
    return new ChallengeLine(row, clock.instant(), say);
  }
}
