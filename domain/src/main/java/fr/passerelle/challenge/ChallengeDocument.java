package fr.passerelle.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A file that belongs to the brief. */
@Entity
@Table(name = "challenge_document")
public class ChallengeDocument {
  @Id private UUID id;

  @Column(name = "challenge_id")
  private UUID challengeId;

  @Column(name = "file_id")
  private UUID fileId;

  protected ChallengeDocument() {}

  public ChallengeDocument(UUID id, UUID challengeId, UUID fileId) {
    this.id = id;
    this.challengeId = challengeId;
    this.fileId = fileId;
  }

  public UUID getId() {
    return id;
  }

  public UUID getChallengeId() {
    return challengeId;
  }

  public UUID getFileId() {
    return fileId;
  }
}
