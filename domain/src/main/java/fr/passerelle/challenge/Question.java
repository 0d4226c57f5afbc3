package fr.passerelle.challenge;

import fr.passerelle.shared.Check;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A question to the SME about a case. Answered once or more; the last answer stands. */
@Entity
@Table(name = "question")
public class Question {
  private static final int MOST_TEXT = 2000;
  private static final int MOST_ANSWER = 4000;

  @Id private UUID id;

  @Column(name = "challenge_id")
  private UUID challengeId;

  @Column(name = "asked_by")
  private UUID askedBy;

  private String text;

  @Column(name = "asked_at")
  private Instant askedAt;

  private String answer;

  @Column(name = "answered_by")
  private UUID answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Version private int version;

  protected Question() {}

  public Question(UUID id, UUID challengeId, UUID askedBy, String text, Instant now) {
    this.id = id;
    this.challengeId = challengeId;
    this.askedBy = askedBy;
    this.text = Check.required("text", text, MOST_TEXT);
    this.askedAt = now;
  }

  /** Answers; false where just that answer stands already, as when a form is sent twice. */
  public boolean answer(String given, UUID by, Instant now) {
    String checked = Check.required("answer", given, MOST_ANSWER);
    if (checked.equals(answer)) {
      return false;
    }
    answer = checked;
    answeredBy = by;
    answeredAt = now;
    return true;
  }

  public UUID getId() {
    return id;
  }

  public UUID getChallengeId() {
    return challengeId;
  }

  public UUID getAskedBy() {
    return askedBy;
  }

  public String getText() {
    return text;
  }

  public String getAnswer() {
    return answer;
  }

  public UUID getAnsweredBy() {
    return answeredBy;
  }

  public Instant getAskedAt() {
    return askedAt;
  }

  public Instant getAnsweredAt() {
    return answeredAt;
  }
}
