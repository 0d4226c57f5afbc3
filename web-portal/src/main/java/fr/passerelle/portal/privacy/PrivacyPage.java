package fr.passerelle.portal.privacy;

import fr.passerelle.privacy.PrivacyNotice;
import fr.passerelle.privacy.ReadPrivacy;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What Passerelle, or a tenant in it, does with personal data. */
@Named
@RequestScoped
public class PrivacyPage {
  @Inject ReadPrivacy readPrivacy;
  @Inject CurrentActor current;
  @Inject Attempt attempt;

  private PrivacyNotice notice = new PrivacyNotice(null, List.of());

  public void open() {
    attempt.opening(
        () ->
            notice =
                readPrivacy.handle(
                    current.actor(), FacesContext.getCurrentInstance().getViewRoot().getLocale()));
  }

  public PrivacyNotice getNotice() {
    return notice;
  }
}
