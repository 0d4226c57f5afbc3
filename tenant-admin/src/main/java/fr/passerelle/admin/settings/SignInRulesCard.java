package fr.passerelle.admin.settings;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.SignInLevel;
import fr.passerelle.tenancy.ChangeSignInRules;
import fr.passerelle.tenancy.ReadSignInRules;
import fr.passerelle.tenancy.SignInRules;
import fr.passerelle.tenancy.SignInRulesView;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import fr.passerelle.web.signin.SecondFactor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** How owners and admins sign in: the owners decide, the admins read it. */
@Named
@ViewScoped
public class SignInRulesCard implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject ReadSignInRules readSignInRules;
  @Inject ChangeSignInRules changeSignInRules;
  @Inject CurrentActor current;
  @Inject Attempt attempt;

  private SignInRulesView view;

  public void open() {
    attempt.opening(() -> view = readSignInRules.handle(current.actor()));
  }

  public void require() {
    change(true);
  }

  public void relax() {
    change(false);
  }

  private void change(boolean secondFactor) {
    SignInRules rules = new SignInRules(secondFactor);
    if (attempt.to(() -> changeSignInRules.handle(current.actor(), view.version(), rules))) {
      attempt.leadTo(settings() + "?saved");
    } else {
      open();
    }
  }

  private String settings() {
    return "/t/" + current.tenant().slug() + "/settings";
  }

  public boolean isRequired() {
    return view.rules().secondFactor();
  }

  public boolean isMine() {
    return current.actor().holds(Role.OWNER);
  }

  /** Whether the reader has confirmed with a second factor: whoever requires it has one. */
  public boolean isConfirmed() {
    return current.actor().level() == SignInLevel.SECOND;
  }

  /** Asks the reader for theirs and leads back here. */
  public String getConfirm() {
    return SecondFactor.question("/admin" + settings());
  }
}
