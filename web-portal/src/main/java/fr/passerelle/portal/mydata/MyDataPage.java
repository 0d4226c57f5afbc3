package fr.passerelle.portal.mydata;

import fr.passerelle.personaldata.AskErasure;
import fr.passerelle.personaldata.AskMyExport;
import fr.passerelle.personaldata.ErasureForm;
import fr.passerelle.personaldata.MyData;
import fr.passerelle.personaldata.SeeMyData;
import fr.passerelle.personaldata.TakeBackErasure;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What Passerelle knows of the reader, and what they can do about it. */
@Named
@RequestScoped
public class MyDataPage {
  @Inject SeeMyData seeMyData;
  @Inject AskMyExport askMyExport;
  @Inject AskErasure askErasure;
  @Inject TakeBackErasure takeBackErasure;
  @Inject CurrentActor current;
  @Inject Attempt attempt;

  private MyData data;
  private String confirmation;

  public void open() {
    attempt.opening(() -> data = seeMyData.handle(current.actor()));
  }

  /** Asks for a copy. */
  public void copy() {
    if (attempt.to(
        () ->
            askMyExport.handle(
                current.actor(), FacesContext.getCurrentInstance().getViewRoot().getLocale()))) {
      attempt.leadTo("/my-data?note=copy");
    }
  }

  /** Asks to be forgotten. */
  public void erase() {
    if (attempt.to(() -> askErasure.handle(current.actor(), new ErasureForm(confirmation)))) {
      attempt.leadTo("/my-data?note=erasure");
    }
  }

  public void keep() {
    if (attempt.to(() -> takeBackErasure.handle(current.actor()))) {
      attempt.leadTo("/my-data?note=kept");
    }
  }

  /** What is known; read again after an act that was refused. */
  public MyData getData() {
    if (data == null) {
      open();
    }
    return data == null
        ? new MyData("", "", "fr", List.of(), List.of(), List.of(), List.of(), List.of(), null)
        : data;
  }

  public String getConfirmation() {
    return confirmation;
  }

  public void setConfirmation(String confirmation) {
    this.confirmation = confirmation;
  }
}
