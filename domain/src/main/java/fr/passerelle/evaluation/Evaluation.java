package fr.passerelle.evaluation;

import fr.passerelle.challenge.CriterionView;
import fr.passerelle.shared.Check;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What one juror thinks of one solution: points and a comment for each criterion.
 *
 * <p>DRAFT, kept as often as the juror likes, with scores missing; FINAL once handed in, with all
 * of them and the total, and never changed again.
 */
@Entity
@Table(name = "evaluation")
public class Evaluation {
  static final int COMMENT_MOST = 4000;

  @Id private UUID id;

  @Column(name = "challenge_id")
  private UUID challengeId;

  @Column(name = "submission_id")
  private UUID submissionId;

  @Column(name = "juror_id")
  private UUID jurorId;

  @Column(name = "version_number")
  private int versionNumber;

  @Enumerated(EnumType.STRING)
  private EvaluationStatus status;

  private String comment = "";
  private BigDecimal total;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Version private int version;

  @OneToMany(mappedBy = "evaluation", cascade = CascadeType.PERSIST)
  private List<Score> scores = new ArrayList<>();

  protected Evaluation() {}

  Evaluation(UUID id, UUID challengeId, UUID submissionId, UUID jurorId) {
    this.id = id;
    this.challengeId = challengeId;
    this.submissionId = submissionId;
    this.jurorId = jurorId;
    this.status = EvaluationStatus.DRAFT;
  }

  /**
   * Writes down what the juror thinks so far.
   *
   * @param judged the version of the solution that the juror has before them
   * @param scale the highest points of a criterion
   */
  void write(EvaluationForm form, List<CriterionView> rubric, int judged, int scale) {
    if (handedIn()) {
      throw new Refusal(RefusalCode.EVALUATION_HANDED_IN);
    }
    comment = Check.optional("comment", form.comment(), COMMENT_MOST);
    versionNumber = judged;
    List<ScoreForm> given = form.scores() == null ? List.of() : form.scores();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      write(given.get(i), "scores[" + i + "]", rubric, seen, scale);
    }
  }

  private void write(
      ScoreForm given, String field, List<CriterionView> rubric, Set<UUID> seen, int scale) {
    boolean known = rubric.stream().anyMatch(c -> c.id().equals(given.criterionId()));
    if (!known || !seen.add(given.criterionId())) {
      throw Refusal.of(field + ".criterionId", RefusalCode.NOT_FOUND);
    }
    if (given.points() != null) {
      Check.range(field + ".points", given.points(), 1, scale);
    }
    String said = Check.optional(field + ".comment", given.comment(), Score.COMMENT_MOST);
    Optional<Score> present = score(given.criterionId());
    if (present.isPresent()) {
      present.get().write(given.points(), said);
    } else if (given.points() != null || !said.isEmpty()) {
      scores.add(new Score(Ids.next(), this, given.criterionId(), given.points(), said));
    }
  }

  /**
   * Makes the evaluation count; refuses with SCORES_MISSING beside the first criterion without
   * points.
   *
   * @param form names the criteria in the order in which the juror has them before them
   */
  void handIn(EvaluationForm form, List<CriterionView> rubric, int scale, Instant now) {
    for (int i = 0; i < rubric.size(); i++) {
      if (points(rubric.get(i)).isEmpty()) {
        throw Refusal.of(field(form, rubric.get(i), i), RefusalCode.SCORES_MISSING);
      }
    }
    total = total(rubric, scale);
    status = EvaluationStatus.FINAL;
    submittedAt = now;
  }

  private static String field(EvaluationForm form, CriterionView criterion, int position) {
    List<ScoreForm> given = form.scores() == null ? List.of() : form.scores();
    for (int i = 0; i < given.size(); i++) {
      if (criterion.id().equals(given.get(i).criterionId())) {
        return "scores[" + i + "]";
      }
    }
    return "scores[" + position + "]";
  }

  /**
   * The weighted sum out of 100: each criterion brings from none of its weight, at the lowest
   * points, to all of it, at the highest. Points begin at 1, so a plain share {@code points /
   * scale} would give the worst solution 20 of 100 on a scale of 5 and 10 on one of 10; this way
   * totals mean the same whatever the scale.
   */
  private BigDecimal total(List<CriterionView> rubric, int scale) {
    long sum =
        rubric.stream()
            .mapToLong(criterion -> criterion.weight() * (points(criterion).orElseThrow() - 1L))
            .sum();
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(scale - 1L), 2, RoundingMode.HALF_UP);
  }

  private Optional<Integer> points(CriterionView criterion) {
    return score(criterion.id()).map(Score::getPoints);
  }

  private Optional<Score> score(UUID criterionId) {
    return scores.stream().filter(score -> score.getCriterionId().equals(criterionId)).findFirst();
  }

  public boolean handedIn() {
    return status == EvaluationStatus.FINAL;
  }

  public UUID getId() {
    return id;
  }

  public UUID getSubmissionId() {
    return submissionId;
  }

  public UUID getJurorId() {
    return jurorId;
  }

  public int getVersionNumber() {
    return versionNumber;
  }

  public String getComment() {
    return comment;
  }

  public BigDecimal getTotal() {
    return total;
  }

  public Instant getSubmittedAt() {
    return submittedAt;
  }

  /** What has been given so far, in the order of the rubric. */
  List<ScoreForm> inOrderOf(List<CriterionView> rubric) {
    return rubric.stream().flatMap(c -> score(c.id()).stream()).map(Score::form).toList();
  }
}
