package fr.passerelle.decision;

import fr.passerelle.shared.Check;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * What the SME decided about a solution, and why. Taken once, after the deadline; its authors read
 * it at once.
 */
@Entity
@Table(name = "decision")
public class Decision {
  static final int REASON_MOST = 4000;
  static final int WHAT_CHANGES_MOST = 2000;

  @Id private UUID id;

  @Column(name = "challenge_id")
  private UUID challengeId;

  @Column(name = "submission_id")
  private UUID submissionId;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private String reason;

  @Column(name = "what_changes")
  private String whatChanges;

  @Column(name = "decided_by")
  private UUID decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Version private int version;

  protected Decision() {}

  /** Refuses, field by field, a decision without outcome or reason. */
  Decision(UUID id, UUID challengeId, UUID submissionId, DecisionForm form, UUID by, Instant now) {
    this.id = id;
    this.challengeId = challengeId;
    this.submissionId = submissionId;
    this.outcome = Check.present("outcome", form.outcome());
    this.reason = Check.required("reason", form.reason(), REASON_MOST);
    this.whatChanges = Check.optional("whatChanges", form.whatChanges(), WHAT_CHANGES_MOST);
    this.decidedBy = by;
    this.decidedAt = now;
  }

  public UUID getId() {
    return id;
  }

  public UUID getSubmissionId() {
    return submissionId;
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public String getReason() {
    return reason;
  }

  public String getWhatChanges() {
    return whatChanges;
  }
}
