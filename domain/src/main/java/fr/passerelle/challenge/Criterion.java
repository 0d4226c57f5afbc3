package fr.passerelle.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** One line of a rubric. It changes with its challenge alone. */
@Entity
@Table(name = "criterion")
public class Criterion {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "challenge_id")
  private Challenge challenge;

  /** The same column, for queries that need no challenge. */
  @Column(name = "challenge_id", insertable = false, updatable = false)
  private UUID challengeId;

  private int position;
  private String name;
  private String guidance;
  private int weight;

  protected Criterion() {}

  Criterion(UUID id, Challenge challenge, int position, CriterionForm form) {
    this.id = id;
    this.challenge = challenge;
    this.challengeId = challenge.getId();
    this.position = position;
    rewrite(form);
  }

  final void rewrite(CriterionForm form) {
    name = form.name();
    guidance = form.guidance();
    weight = form.weight();
  }

  CriterionForm form() {
    return new CriterionForm(name, guidance, weight);
  }

  CriterionView view() {
    return new CriterionView(id, name, guidance, weight);
  }

  String getName() {
    return name;
  }

  int getWeight() {
    return weight;
  }
}
