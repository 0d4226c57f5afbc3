package fr.passerelle.portal.jury;

import fr.passerelle.challenge.CriterionView;
import fr.passerelle.evaluation.ScoreForm;
import java.io.Serializable;

/** A juror's score on one criterion while it is being set. */
public class ScoreDraft implements Serializable {
  private static final long serialVersionUID = 1;

  private final CriterionView criterion;
  private Integer points;
  private String comment;

  ScoreDraft(CriterionView criterion, ScoreForm kept) {
    this.criterion = criterion;
    points = kept == null ? null : kept.points();
    comment = kept == null || kept.comment() == null ? "" : kept.comment();
  }

  ScoreForm form() {
    return new ScoreForm(criterion.id(), points, comment);
  }

  public CriterionView getCriterion() {
    return criterion;
  }

  public Integer getPoints() {
    return points;
  }

  public void setPoints(Integer points) {
    this.points = points;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }
}
