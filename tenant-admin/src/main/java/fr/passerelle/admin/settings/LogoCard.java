package fr.passerelle.admin.settings;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.RefusalWords;
import fr.passerelle.tenancy.logo.ChangeLogo;
import fr.passerelle.tenancy.logo.RemoveLogo;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Takes the tenant's logo away; a new one comes by {@link LogoUploadServlet}. */
@Named
@RequestScoped
public class LogoCard {
  private static final int KILO = 1024;

  @Inject RemoveLogo removeLogo;
  @Inject CurrentActor current;
  @Inject Attempt attempt;

  public void remove() {
    if (attempt.to(() -> removeLogo.handle(current.actor()))) {
      attempt.leadTo("/t/" + current.tenant().slug() + "/settings?saved");
    }
  }

  public int getMostBytes() {
    return ChangeLogo.MOST_KILOBYTES * KILO;
  }

  /** What is said of a larger picture before it is sent. */
  public String getTooLarge() {
    return RefusalWords.of(
        new Refusal(RefusalCode.LOGO_TOO_LARGE, ChangeLogo.MOST_KILOBYTES),
        FacesContext.getCurrentInstance().getViewRoot().getLocale(),
        current.actor().zone());
  }
}
