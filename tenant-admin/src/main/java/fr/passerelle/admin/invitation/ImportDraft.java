package fr.passerelle.admin.invitation;

import fr.passerelle.invitation.Invitation;
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

  ImportDraft(String locale) {
    this.locale = locale;
  }

  ConfirmForm form() {
    return new ConfirmForm(circle, role, challengeId, message, days, locale, basis);
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
