package fr.passerelle.portal.firststeps;

import fr.passerelle.challenge.template.BrowseTemplates;
import fr.passerelle.challenge.template.ChallengeTemplate;
import fr.passerelle.firststeps.FirstSteps;
import fr.passerelle.firststeps.LeaveFirstSteps;
import fr.passerelle.firststeps.SeeFirstSteps;
import fr.passerelle.membership.Role;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the people who run a new space do first; what is done is seen by itself. */
@Named
@RequestScoped
public class FirstStepsPage {
  @Inject SeeFirstSteps seeFirstSteps;
  @Inject LeaveFirstSteps leaveFirstSteps;
  @Inject BrowseTemplates browseTemplates;
  @Inject CurrentActor current;
  @Inject Attempt attempt;

  private FirstSteps steps;
  private List<ChallengeTemplate> templates = List.of();

  public void open() {
    attempt.opening(
        () -> {
          steps = seeFirstSteps.handle(current.actor());
          String language =
              FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
          templates = browseTemplates.handle(current.actor(), language);
        });
  }

  /** Puts them away, and goes on to the challenges. */
  public void leave() {
    attempt.to(
        () -> {
          leaveFirstSteps.handle(current.actor());
          attempt.leadTo("/t/" + current.tenant().slug() + "/challenges");
        });
  }

  public FirstSteps getSteps() {
    return steps;
  }

  public List<ChallengeTemplate> getTemplates() {
    return templates;
  }

  /** Whether the reader may let people in. */
  public boolean isAdmin() {
    return current.actor().holds(Role.ADMIN);
  }

  /** The address of the draft to go on with. */
  public String getDraft() {
    return "/t/" + current.tenant().slug() + "/challenges/" + steps.draft() + "/edit";
  }
}
