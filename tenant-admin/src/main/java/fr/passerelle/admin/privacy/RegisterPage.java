package fr.passerelle.admin.privacy;

import fr.passerelle.privacy.ProcessingView;
import fr.passerelle.privacy.ReadRegister;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The register of processing, to read and to print. */
@Named
@RequestScoped
public class RegisterPage {
  @Inject ReadRegister readRegister;
  @Inject CurrentActor current;
  @Inject Attempt attempt;

  private List<ProcessingView> entries = List.of();

  public void open() {
    attempt.opening(
        () ->
            entries =
                readRegister.handle(
                    current.actor(), FacesContext.getCurrentInstance().getViewRoot().getLocale()));
  }

  public List<ProcessingView> getEntries() {
    return entries;
  }
}
