package fr.passerelle.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A file of a solution. It is in each version from the first one handed in with it to the last one
 * before it was taken out.
 */
@Entity
@Table(name = "deliverable")
public class Deliverable {
  @Id private UUID id;

  @Column(name = "submission_id")
  private UUID submissionId;

  @Column(name = "file_id")
  private UUID fileId;

  @Column(name = "first_version")
  private int firstVersion;

  @Column(name = "removed_in")
  private Integer removedIn;

  protected Deliverable() {}

  Deliverable(UUID id, UUID submissionId, UUID fileId, int firstVersion) {
    this.id = id;
    this.submissionId = submissionId;
    this.fileId = fileId;
    this.firstVersion = firstVersion;
  }

  /** Whether no version handed in holds it, so that nothing is lost with it. */
  boolean onlyInDraft(int draftNumber) {
    return firstVersion == draftNumber;
  }

  boolean inDraft() {
    return removedIn == null;
  }

  /** Leaves the draft; versions handed in keep it. */
  void leave(int draftNumber) {
    removedIn = draftNumber;
  }

  public UUID getId() {
    return id;
  }

  public UUID getSubmissionId() {
    return submissionId;
  }

  public UUID getFileId() {
    return fileId;
  }

  public int getFirstVersion() {
    return firstVersion;
  }

  public Integer getRemovedIn() {
    return removedIn;
  }
}
