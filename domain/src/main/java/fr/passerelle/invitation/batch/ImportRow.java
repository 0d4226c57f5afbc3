package fr.passerelle.invitation.batch;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A list of people to invite, among others.
 *
 * @param counts how many lines are in which state; states without lines are left away
 * @param resumesAt when the rest leaves that the cap of the day held back; null where nothing waits
 * @param endedAt null while it is not over
 */
public record ImportRow(
    UUID id,
    String fileName,
    ImportStatus status,
    Map<LineState, Integer> counts,
    String uploadedBy,
    Instant uploadedAt,
    Instant resumesAt,
    Instant endedAt,
    int version)
    implements Serializable {

  /** How many lines are in one of these states. */
  public int among(Iterable<LineState> states) {
    int sum = 0;
    for (LineState state : states) {
      sum += counts.getOrDefault(state, 0);
    }
    return sum;
  }

  public int in(LineState state) {
    return counts.getOrDefault(state, 0);
  }

  /** How many lines there are. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
