package fr.passerelle.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A solution as it was handed in. Nothing in it ever changes. */
@Entity
@Table(name = "submission_version")
public class SubmissionVersion {
  @Id private UUID id;

  @Column(name = "submission_id")
  private UUID submissionId;

  private int number;
  private String title;

  @Column(name = "body_md")
  private String bodyMd;

  private String note;

  @Column(name = "submitted_by")
  private UUID submittedBy;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  private String fingerprint;

  protected SubmissionVersion() {}

  SubmissionVersion(
      UUID id,
      UUID submissionId,
      int number,
      String title,
      String bodyMd,
      String note,
      UUID submittedBy,
      Instant submittedAt,
      String fingerprint) {
    this.id = id;
    this.submissionId = submissionId;
    this.number = number;
    this.title = title;
    this.bodyMd = bodyMd;
    this.note = note;
    this.submittedBy = submittedBy;
    this.submittedAt = submittedAt;
    this.fingerprint = fingerprint;
  }

  public UUID getId() {
    return id;
  }

  public UUID getSubmissionId() {
    return submissionId;
  }

  public int getNumber() {
    return number;
  }

  public String getTitle() {
    return title;
  }

  public String getBodyMd() {
    return bodyMd;
  }

  public String getNote() {
    return note;
  }

  public Instant getSubmittedAt() {
    return submittedAt;
  }

  public String getFingerprint() {
    return fingerprint;
  }
}
