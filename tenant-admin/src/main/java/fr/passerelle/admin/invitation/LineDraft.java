package fr.passerelle.admin.invitation;

import fr.passerelle.invitation.batch.LineForm;
import fr.passerelle.invitation.batch.LineRow;
import fr.passerelle.membership.Circle;
import java.io.Serializable;

/** A line of a list, with what somebody types into it. */
public class LineDraft implements Serializable {
  private static final long serialVersionUID = 1;

  private final LineRow row;
  private String email;
  private Circle circle;
  private String locale;

  LineDraft(LineRow row) {
    this.row = row;
    this.email = row.email();
    this.circle = row.circle();
    this.locale = row.locale();
  }

  LineForm form() {
    return new LineForm(email, circle, locale);
  }

  public LineRow getRow() {
    return row;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public Circle getCircle() {
    return circle;
  }

  public void setCircle(Circle circle) {
    this.circle = circle;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale;
  }
}
