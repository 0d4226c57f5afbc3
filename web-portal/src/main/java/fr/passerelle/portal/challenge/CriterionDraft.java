package fr.passerelle.portal.challenge;

import fr.passerelle.challenge.CriterionForm;
import fr.passerelle.challenge.CriterionView;
import java.io.Serializable;

/** One line of the rubric while it is being written. */
public class CriterionDraft implements Serializable {
  private static final long serialVersionUID = 1;

  private String name = "";
  private String guidance = "";
  private Integer weight;

  static CriterionDraft of(CriterionView criterion) {
    return of(criterion.name(), criterion.guidance(), criterion.weight());
  }

  static CriterionDraft of(String name, String guidance, Integer weight) {
    CriterionDraft draft = new CriterionDraft();
    draft.name = name;
    draft.guidance = guidance;
    draft.weight = weight;
    return draft;
  }

  CriterionForm form() {
    return new CriterionForm(name, guidance, weight == null ? 0 : weight);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getGuidance() {
    return guidance;
  }

  public void setGuidance(String guidance) {
    this.guidance = guidance;
  }

  public Integer getWeight() {
    return weight;
  }

  public void setWeight(Integer weight) {
    this.weight = weight;
  }
}
