package fr.passerelle.portal.partner;

import fr.passerelle.partner.ProveProvider;
import fr.passerelle.partner.ProviderProof;
import fr.passerelle.partner.ReadProviderProof;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import fr.passerelle.web.signin.SignedIn;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/**
 * The trial of an identity provider: whoever has the link signs in through it, as themselves, and
 * has proved it by coming back.
 */
@Named
@ViewScoped
public class PartnerProofPage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String PROVING = "passerelle.proving";

  @Inject ReadProviderProof readProviderProof;
  @Inject ProveProvider proveProvider;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;

  private ProviderProof proof;
  private boolean done;

  public void open() {
    String code = address.part("code");
    attempt.opening(() -> proof = readProviderProof.handle(current.actor(), code));
    if (proof != null && isSignedIn() && code.equals(session().remove(PROVING))) {
      done = attempt.to(() -> proveProvider.handle(current.actor(), code, through()));
    }
  }

  /** Goes through the provider and comes back here. */
  public void begin() {
    String code = address.part("code");
    session().put(PROVING, code);
    attempt.leadTo("/sign-in?to=/partner-proof/" + code + "&through=" + proof.through());
  }

  private String through() {
    return current.person().map(SignedIn::through).orElse(null);
  }

  private static Map<String, Object> session() {
    return FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
  }

  public ProviderProof getProof() {
    return proof;
  }

  /** Whether the reader has just proved it. */
  public boolean isDone() {
    return done;
  }

  public boolean isSignedIn() {
    return current.actor().personId() != null;
  }

  public String getDomains() {
    return String.join(", ", proof.domains());
  }
}
