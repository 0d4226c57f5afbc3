package fr.passerelle.admin.invitation;

import fr.passerelle.invitation.open.OpenInvitationForm;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** An open invitation as it stands in the form, right or wrong. */
public class OpenInvitationDraft implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int USUAL_DAYS = 90;

  private String name = "";
  private Circle circle;
  private Role role = Role.CONTRIBUTOR;
  private UUID challengeId;
  private String message = "";
  private String domains = "";
  private Integer cap;
  private int days = USUAL_DAYS;
  private boolean approval;

  /** What the use case takes. */
  OpenInvitationForm form() {
    List<String> named =
        Stream.of((domains == null ? "" : domains).split("[\\s,;]+"))
            .filter(domain -> !domain.isEmpty())
            .toList();
    return new OpenInvitationForm(
        name, circle, role, challengeId, message, named, cap, days, approval);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
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

  public String getDomains() {
    return domains;
  }

  public void setDomains(String domains) {
    this.domains = domains;
  }

  public Integer getCap() {
    return cap;
  }

  public void setCap(Integer cap) {
    this.cap = cap;
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }

  public boolean isApproval() {
    return approval;
  }

  public void setApproval(boolean approval) {
    this.approval = approval;
  }
}
