package fr.passerelle.portal.challenge;

import fr.passerelle.challenge.ChallengeRow;
import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.challenge.Confidentiality;
import fr.passerelle.challenge.Phase;
import fr.passerelle.portal.Saying;
import java.time.Instant;

/**
 * One challenge of the list as it is written there. Everything is worked out once, because the view
 * asks by expressions, and those were a quarter of the page's cost.
 */
public final class ChallengeLine {
  private final String href;
  private final String title;
  private final String tone;
  private final String phase;
  private final boolean confidential;
  private final String solutions;
  private final String left;
  private final String leftTone;
  private final String deadline;
  private final String moment;

  ChallengeLine(ChallengeRow row, Instant now, Saying say) {
    Phase in = row.phase(now);
    String path = say.getTenantPath() + "/challenges/" + row.id();
    boolean dated = row.deadline() != null;
    href = row.status() == ChallengeStatus.DRAFT ? path + "/edit" : path;
    title = row.title();
    tone = tone(in);
    phase = say.word("phase", in);
    confidential = row.confidentiality() == Confidentiality.CONFIDENTIAL;
    solutions = row.submissionCount() > 0 ? say.of("list.solutions", row.submissionCount()) : null;
    left = dated && in == Phase.SOLUTION ? say.left(row.deadline()) : null;
    leftTone = say.soon(row.deadline()) ? "warn" : "";
    deadline = dated ? row.deadline().toString() : null;
    moment = say.moment(row.deadline(), row.zone());
  }

  private static String tone(Phase phase) {
    return switch (phase) {
      case SOLUTION -> "info";
      case RESULTS -> "ok";
      case DRAFT -> "warn";
      case JURY, ARCHIVED -> "";
    };
  }

  /** Where it leads: a draft to its form, everything else to its page. */
  public String getHref() {
    return href;
  }

  public String getTitle() {
    return title;
  }

  /** How its state is coloured. */
  public String getTone() {
    return tone;
  }

  public String getPhase() {
    return phase;
  }

  public boolean isConfidential() {
    return confidential;
  }

  /** How many solutions came; null for none. */
  public String getSolutions() {
    return solutions;
  }

  /** How much time is left; null where no solution is taken. */
  public String getLeft() {
    return left;
  }

  public String getLeftTone() {
    return leftTone;
  }

  /** The deadline for machines; null where none is set. */
  public String getDeadline() {
    return deadline;
  }

  /** The deadline for people. */
  public String getMoment() {
    return moment;
  }
}
