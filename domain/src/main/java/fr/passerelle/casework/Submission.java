package fr.passerelle.casework;

import fr.passerelle.shared.Check;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The solution of a team: one draft that all of them write, and the versions handed in.
 *
 * <p>Begins empty with the team. Each hand-in, until the deadline, adds a {@link SubmissionVersion}
 * that never changes; the draft goes on. The jury judges the latest version.
 */
@Entity
@Table(name = "submission")
public class Submission {
  static final int TITLE_MOST = 160;
  static final int BODY_MOST = 40_000;
  static final int NOTE_MOST = 1000;

  @Id private UUID id;

  @Column(name = "challenge_id")
  private UUID challengeId;

  @Column(name = "team_id")
  private UUID teamId;

  @Column(name = "draft_title")
  private String draftTitle = "";

  @Column(name = "draft_md")
  private String draftMd = "";

  @Column(name = "draft_note")
  private String draftNote = "";

  @Column(name = "draft_saved_at")
  private Instant draftSavedAt;

  @Column(name = "draft_saved_by")
  private UUID draftSavedBy;

  @Column(name = "latest_version")
  private int latestVersion;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Version private int version;

  protected Submission() {}

  Submission(UUID id, UUID challengeId, UUID teamId) {
    this.id = id;
    this.challengeId = challengeId;
    this.teamId = teamId;
  }

  /**
   * Refuses with CHANGED_MEANWHILE where the reader has another version of the draft before them.
   */
  void requireVersion(int read) {
    if (read != version) {
      throw new Refusal(RefusalCode.CHANGED_MEANWHILE);
    }
  }

  /** Keeps what a member has written; leaves the draft alone where it says the same already. */
  void write(DraftForm form, UUID by, Instant now) {
    String title = Check.optional("title", form.title(), TITLE_MOST);
    String body = Check.optional("bodyMd", form.bodyMd(), BODY_MOST);
    String note = Check.optional("note", form.note(), NOTE_MOST);
    boolean same = title.equals(draftTitle) && body.equals(draftMd) && note.equals(draftNote);
    if (same && draftSavedAt != null) {
      return;
    }
    draftTitle = title;
    draftMd = body;
    draftNote = note;
    draftSavedAt = now;
    draftSavedBy = by;
  }

  /**
   * Hands the draft in.
   *
   * @param hashes of the draft's files
   * @param latestFingerprint of the version handed in last; null for none
   */
  SubmissionVersion handIn(List<String> hashes, String latestFingerprint, UUID by, Instant now) {
    if ((draftTitle.isBlank() || draftMd.isBlank()) && hashes.isEmpty()) {
      throw new Refusal(RefusalCode.NOTHING_TO_HAND_IN);
    }
    String fingerprint = Fingerprint.of(draftTitle, draftMd, draftNote, hashes);
    if (fingerprint.equals(latestFingerprint)) {
      throw new Refusal(RefusalCode.NOTHING_NEW);
    }
    latestVersion++;
    submittedAt = now;
    return new SubmissionVersion(
        Ids.next(), id, latestVersion, draftTitle, draftMd, draftNote, by, now, fingerprint);
  }

  /** The number that the draft will have once it is handed in. */
  public int draftNumber() {
    return latestVersion + 1;
  }

  public boolean handedIn() {
    return latestVersion > 0;
  }

  public UUID getId() {
    return id;
  }

  public UUID getChallengeId() {
    return challengeId;
  }

  public UUID getTeamId() {
    return teamId;
  }

  public String getDraftTitle() {
    return draftTitle;
  }

  public String getDraftMd() {
    return draftMd;
  }

  public String getDraftNote() {
    return draftNote;
  }

  public UUID getDraftSavedBy() {
    return draftSavedBy;
  }

  public Instant getSubmittedAt() {
    return submittedAt;
  }

  public Instant getDraftSavedAt() {
    return draftSavedAt;
  }

  public int getLatestVersion() {
    return latestVersion;
  }

  public int getVersion() {
    return version;
  }
}
