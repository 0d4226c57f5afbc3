package fr.passerelle.invitation.batch;

import fr.passerelle.invitation.Invitation;
import fr.passerelle.invitation.InvitationForm;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Check;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A list of people to invite, out of a file.
 *
 * <p>READY: its lines are shown and mended, nothing is sent. Confirmed, it is SENDING: its lines
 * leave in pieces, up to the cap of each day. DONE when none is left. DISCARDED at any time before:
 * lines that have not left are forgotten.
 */
@Entity
@Table(name = "invitation_import")
public class InvitationImport {
  @Id private UUID id;

  @Column(name = "file_name")
  private String fileName;

  @Convert(converter = ColumnsConverter.class)
  @Column(name = "columns_found")
  private List<FoundColumn> columns;

  @Enumerated(EnumType.STRING)
  private ImportStatus status;

  @Convert(converter = CountsConverter.class)
  private Map<LineState, Integer> counts;

  @Column(name = "uploaded_by")
  private UUID uploadedBy;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Enumerated(EnumType.STRING)
  private Circle circle;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "challenge_id")
  private UUID challengeId;

  private String message;
  private String locale;
  private Integer days;

  @Enumerated(EnumType.STRING)
  private LegalBasis basis;

  @Column(name = "confirmed_by")
  private UUID confirmedBy;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "resumes_at")
  private Instant resumesAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version private int version;

  protected InvitationImport() {}

  InvitationImport(
      UUID id, String fileName, List<FoundColumn> columns, UUID uploadedBy, Instant now) {
    this.id = id;
    this.fileName = fileName;
    this.columns = List.copyOf(columns);
    this.status = ImportStatus.READY;
    this.counts = Map.of();
    this.uploadedBy = uploadedBy;
    this.uploadedAt = now;
    this.message = "";
  }

  /** Refuses to change what is confirmed or discarded. */
  void refuseClosed() {
    if (status != ImportStatus.READY) {
      throw new Refusal(RefusalCode.IMPORT_CLOSED);
    }
  }

  void counted(Map<LineState, Integer> lines) {
    counts = lines.isEmpty() ? Map.of() : new EnumMap<>(lines);
  }

  /**
   * Lets the lines leave. Refuses without a legal basis, what no invitation could be made of, and a
   * list of which nothing would leave.
   *
   * @param circleNeeded whether some line names no circle of its own
   */
  void confirm(ConfirmForm form, boolean circleNeeded, UUID by, Instant now) {
    refuseClosed();
    if (circleNeeded) {
      Check.present("circle", form.circle());
    }
    circle = form.circle();
    role = Invitation.offered(form.role());
    challengeId = form.challengeId();
    message = Invitation.message(form.message());
    days = Check.range("days", form.days(), 1, Invitation.MOST_DAYS);
    locale = "en".equals(form.locale()) ? "en" : "fr";
    basis = Check.present("basis", form.basis());
    if (count(LineState.READY) == 0) {
      throw new Refusal(RefusalCode.NOTHING_TO_SEND);
    }
    status = ImportStatus.SENDING;
    confirmedBy = by;
    confirmedAt = now;
  }

  /** What the invitation of a line says. */
  InvitationForm formOf(ImportLine line) {
    return new InvitationForm(
        line.getEmail(),
        line.getCircle() == null ? circle : line.getCircle(),
        role,
        challengeId,
        message,
        days,
        line.getLocale() == null ? locale : line.getLocale());
  }

  /** The cap of the day is reached; the rest leaves from then on. */
  void rest(Instant until) {
    resumesAt = until;
  }

  void goOn() {
    resumesAt = null;
  }

  void end(Instant now) {
    status = ImportStatus.DONE;
    resumesAt = null;
    endedAt = now;
  }

  /** Also stops what is on its way. Refuses one that is over. */
  void discard(Instant now) {
    if (status != ImportStatus.READY && status != ImportStatus.SENDING) {
      throw new Refusal(RefusalCode.IMPORT_CLOSED);
    }
    status = ImportStatus.DISCARDED;
    resumesAt = null;
    endedAt = now;
  }

  boolean isSending() {
    return status == ImportStatus.SENDING;
  }

  int count(LineState state) {
    return counts.getOrDefault(state, 0);
  }

  public UUID getId() {
    return id;
  }

  public String getFileName() {
    return fileName;
  }

  public List<FoundColumn> getColumns() {
    return columns;
  }

  public ImportStatus getStatus() {
    return status;
  }

  public Map<LineState, Integer> getCounts() {
    return Map.copyOf(counts);
  }

  public UUID getUploadedBy() {
    return uploadedBy;
  }

  public Instant getUploadedAt() {
    return uploadedAt;
  }

  public Circle getCircle() {
    return circle;
  }

  public Role getRole() {
    return role;
  }

  public UUID getChallengeId() {
    return challengeId;
  }

  public LegalBasis getBasis() {
    return basis;
  }

  public UUID getConfirmedBy() {
    return confirmedBy;
  }

  public Instant getConfirmedAt() {
    return confirmedAt;
  }

  public Instant getResumesAt() {
    return resumesAt;
  }

  public Instant getEndedAt() {
    return endedAt;
  }

  public int getVersion() {
    return version;
  }
}
