package fr.passerelle.admin.invitation;

import fr.passerelle.invitation.Invitation;
import fr.passerelle.invitation.ProposedCircle;
import fr.passerelle.invitation.batch.ConfirmForm;
import fr.passerelle.invitation.batch.LegalBasis;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import java.io.Serializable;
import java.util.UUID;

/** What the people of a list are invited to, as it stands in the form, right or wrong. */
public class ImportDraft implements Serializable {
  private static final long serialVersionUID = 1;

  private Circle circle;
  private Role role = Role.CONTRIBUTOR;
  private UUID challengeId;
  private String message = "";
  private int days = Invitation.MOST_DAYS;
  private String locale;
  private LegalBasis basis;

  private ProposedCircle proposed;

  ImportDraft(String locale) {
    this.locale = locale;
  }

  ConfirmForm form() {
    return new ConfirmForm(circle, role, challengeId, message, days, locale, basis);
  }

  /** Takes the circle that a partner speaks for, until somebody has chosen another. */
  void propose(ProposedCircle now) {
    boolean untouched = circle == null || proposed != null && circle == proposed.circle();
    if (untouched) {
      circle = now == null ? null : now.circle();
    }
    proposed = now;
  }

  /** The circle that a partner speaks for; null for none. */
  public ProposedCircle getProposed() {
    return proposed;
  }

  public Circle getCircle() {
    return circle;
  }

  public void setCircle(Circle circle) {
    this.circle = circle;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public UUID getChallengeId() {
    return challengeId;
  }

  public void setChallengeId(UUID challengeId) {
    this.challengeId = challengeId;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale;
  }

  public LegalBasis getBasis() {
    return basis;
  }

  public void setBasis(LegalBasis basis) {
    this.basis = basis;
  }
}
