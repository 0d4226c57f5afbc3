package fr.passerelle.admin.partner;

import fr.passerelle.membership.Circle;
import fr.passerelle.partner.NewPartnerForm;
import fr.passerelle.partner.PartnerKind;
import java.io.Serializable;

/** A partner as it is looked for, and as it stands in the form, right or wrong. */
public class PartnerDraft implements Serializable {
  private static final long serialVersionUID = 1;

  private String text = "";
  private PartnerKind kind;
  private String name = "";
  private String website = "";
  private String contactName = "";
  private Circle circle;

  /** What the use case takes. */
  NewPartnerForm form() {
    return new NewPartnerForm(kind, name, website, contactName, circle);
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public PartnerKind getKind() {
    return kind;
  }

  public void setKind(PartnerKind kind) {
    this.kind = kind;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getWebsite() {
    return website;
  }

  public void setWebsite(String website) {
    this.website = website;
  }

  public String getContactName() {
    return contactName;
  }

  public void setContactName(String contactName) {
    this.contactName = contactName;
  }

  public Circle getCircle() {
    return circle;
  }

  public void setCircle(Circle circle) {
    this.circle = circle;
  }
}
