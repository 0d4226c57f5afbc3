package fr.passerelle.personaldata;

import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A person's wish to be forgotten.
 *
 * <p>Asked for; a letter says so; for seven days it can be taken back; then a job does it, and the
 * row says that it is done.
 */
@Entity
@Table(name = "my_erasure")
public class Erasure {
  /** How long it can be taken back. */
  public static final Duration TO_THINK = Duration.ofDays(7);

  @Id private UUID id;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "told_at")
  private Instant toldAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "taken_back_at")
  private Instant takenBackAt;

  @Column(name = "done_at")
  private Instant doneAt;

  @Version private int version;

  protected Erasure() {}

  Erasure(UUID personId, Instant now) {
    this.id = Ids.next();
    this.personId = personId;
    this.askedAt = now;
    this.dueAt = now.plus(TO_THINK);
  }

  /** Nothing happens any more; refused once it is done. */
  void takeBack(Instant now) {
    if (!isWaiting()) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    takenBackAt = now;
  }

  void told(Instant now) {
    toldAt = now;
  }

  boolean isTold() {
    return toldAt != null;
  }

  /** Whether it is neither done nor taken back. */
  boolean isWaiting() {
    return takenBackAt == null && doneAt == null;
  }

  boolean isDue(Instant now) {
    return isWaiting() && !now.isBefore(dueAt);
  }

  UUID getId() {
    return id;
  }

  Instant getDueAt() {
    return dueAt;
  }
}
