package fr.passerelle.home;

import fr.passerelle.membership.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * How a person stands in one challenge of one of their tenants.
 *
 * @param open published and not yet decided
 * @param guest let in by name
 * @param latestVersion of the solution of the person's team; 0 for none
 * @param toJudge solutions that the person, as a juror, has not judged
 * @param toDecide solutions without a decision, for managers
 * @param toThank people without thanks, for managers
 */
record Standing(
    String slug,
    String tenantName,
    String colour,
    Set<Role> roles,
    UUID challengeId,
    String title,
    boolean open,
    Instant deadline,
    ZoneId zone,
    boolean guest,
    boolean termsAccepted,
    UUID teamId,
    UUID submissionId,
    int latestVersion,
    boolean draftIsNewer,
    int toJudge,
    int toDecide,
    int toThank) {

  boolean past(Instant now) {
    return deadline != null && !now.isBefore(deadline);
  }

  Waiting waits(Waiting.Kind kind, int count) {
    return new Waiting(
        kind, slug, tenantName, colour, challengeId, title, submissionId, count, deadline, zone);
  }
}
