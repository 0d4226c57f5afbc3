package fr.passerelle.admin.invitation;

import fr.passerelle.invitation.Invitation;
import fr.passerelle.invitation.InvitationForm;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** An invitation of several people as it stands in the form, right or wrong. */
public class InvitationDraft implements Serializable {
  private static final long serialVersionUID = 1;

  private String addresses = "";
  private Circle circle;
  private Role role = Role.CONTRIBUTOR;
  private UUID challengeId;
  private String message = "";
  private int days = Invitation.MOST_DAYS;
  private String locale;

  InvitationDraft(String locale, UUID challengeId) {
    this.locale = locale;
    this.challengeId = challengeId;
  }

  /** What the use case takes for one of the addresses. */
  InvitationForm to(String address) {
    return new InvitationForm(address, circle, role, challengeId, message, days, locale);
  }

  List<String> typed() {
    return TypedAddresses.in(addresses);
  }

  public String getAddresses() {
    return addresses;
  }

  public void setAddresses(String addresses) {
    this.addresses = addresses;
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
}
