package fr.passerelle.portal.membership;

import static java.util.stream.Collectors.joining;

import fr.passerelle.membership.LeaveTenant;
import fr.passerelle.membership.LeavingForm;
import fr.passerelle.portal.Saying;
import fr.passerelle.tenancy.OpenTenant;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** As what the reader is here, and how to leave. */
@Named
@ViewScoped
public class MembershipPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject LeaveTenant leaveTenant;
  @Inject OpenTenant openTenant;
  @Inject CurrentActor current;
  @Inject Attempt attempt;
  @Inject Saying say;

  private Boolean keepName = true;

  public void leave() {
    if (attempt.to(() -> leaveTenant.handle(current.actor(), new LeavingForm(keepName)))) {
      openTenant.forget(current.tenant().slug(), current.actor().personId());
      attempt.leadTo("/home?note=goodbye");
    }
  }

  /** All that the reader is here, in words. */
  public String getRoles() {
    return current.actor().roles().stream()
        .sorted()
        .map(role -> say.word("role", role))
        .collect(joining(", "));
  }

  public String getCircle() {
    return say.word("circle", current.actor().circle());
  }

  public Boolean getKeepName() {
    return keepName;
  }

  public void setKeepName(Boolean keepName) {
    this.keepName = keepName;
  }
}
