package fr.passerelle.portal.profile;

import fr.passerelle.identity.OwnAccount;
import fr.passerelle.identity.WaysIn;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import fr.passerelle.web.signin.OwnTokens;
import fr.passerelle.web.signin.ReturnPath;
import fr.passerelle.web.signin.SecondFactor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where whoever runs a space that requires a second factor gets one, or confirms with the one they
 * have, and goes on to where they wanted.
 */
@Named
@RequestScoped
public class SecondFactorPage {
  @Inject OwnAccount account;
  @Inject OwnTokens tokens;
  @Inject CurrentActor current;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private WaysIn ways;

  public void open() {
    attempt.opening(() -> ways = account.read(tokens.of(current.person().orElseThrow())));
  }

  /** Whether the reader has a second factor already; no where that cannot be read. */
  public boolean isEquipped() {
    return ways != null && ways.secondFactor();
  }

  /** Asks for the second factor and leads on. */
  public String getConfirm() {
    return SecondFactor.question(ReturnPath.of(request.getParameter("to")));
  }

  /** Sets something up, then asks for it and leads on. */
  public String setUp(String deed) {
    return "/sign-in?do=" + deed + "&to=" + URLEncoder.encode(getConfirm(), StandardCharsets.UTF_8);
  }
}
