package fr.passerelle.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** The points that one juror gives for one criterion, and why; no points yet while a draft. */
@Entity
@Table(name = "score")
public class Score {
  static final int COMMENT_MOST = 2000;

  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "evaluation_id")
  private Evaluation evaluation;

  @Column(name = "criterion_id")
  private UUID criterionId;

  private Integer points;
  private String comment;

  protected Score() {}

  Score(UUID id, Evaluation evaluation, UUID criterionId, Integer points, String comment) {
    this.id = id;
    this.evaluation = evaluation;
    this.criterionId = criterionId;
    this.points = points;
    this.comment = comment;
  }

  void write(Integer given, String said) {
    points = given;
    comment = said;
  }

  public UUID getCriterionId() {
    return criterionId;
  }

  public Integer getPoints() {
    return points;
  }

  public String getComment() {
    return comment;
  }

  ScoreForm form() {
    return new ScoreForm(criterionId, points, comment);
  }
}
