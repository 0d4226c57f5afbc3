package fr.passerelle.portal.profile;

import static java.util.stream.Collectors.joining;

import fr.passerelle.home.MyTenant;
import fr.passerelle.home.Profile;
import fr.passerelle.home.SeeProfile;
import fr.passerelle.identity.OwnAccount;
import fr.passerelle.identity.PartnerSignIns;
import fr.passerelle.identity.WaysIn;
import fr.passerelle.portal.Saying;
import fr.passerelle.tenancy.TenantSummary;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import fr.passerelle.web.signin.OwnTokens;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * Who the reader is, where they belong, by what they sign in. What is to be added or taken away is
 * done at the identity provider, which asks who it is first; the reader comes back here.
 */
@Named
@ViewScoped
public class ProfilePage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Map<String, String> LANGUAGES = Map.of("fr", "Français", "en", "English");

  @Inject SeeProfile seeProfile;
  @Inject OwnAccount account;
  @Inject OwnTokens tokens;
  @Inject PartnerSignIns partners;
  @Inject CurrentActor current;
  @Inject Attempt attempt;
  @Inject Saying say;

  private Profile profile;
  private WaysIn ways;
  private String address;

  public void open() {
    attempt.opening(() -> profile = seeProfile.handle(current.actor()));
    attempt.opening(this::readWays);
  }

  private void readWays() {
    ways = account.read(token());
  }

  private String token() {
    return tokens.of(current.person().orElseThrow());
  }

  /** Leads to the partner at whom the address signs in, to link that account to this one. */
  public void link() {
    attempt.to(
        () -> {
          String alias = partners.of(address, "address");
          attempt.leadTo("/sign-in?do=link&about=" + alias + "&to=/profile");
        });
  }

  /** Cuts the link; the reader can make it again. */
  public void unlink(String alias) {
    if (attempt.to(
        () -> {
          account.unlink(token(), alias);
          readWays();
        })) {
      attempt.done(say.of("profile.unlinked"));
    }
  }

  /** What the reader has just done at the identity provider; null for nothing. */
  public String getDid() {
    String did =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("did");
    return Optional.ofNullable(did)
        .filter(said -> said.endsWith("-done"))
        .map(said -> "profile.did." + said.replace("-done", ""))
        .filter(say::knows)
        .map(say::of)
        .orElse(null);
  }

  public Profile getProfile() {
    return profile;
  }

  /** By what the reader signs in; null where the identity provider does not say. */
  public WaysIn getWays() {
    return ways;
  }

  public String getLanguage() {
    return LANGUAGES.get(profile.locale());
  }

  public String monogram(MyTenant space) {
    return TenantSummary.monogramOf(space.name());
  }

  /** All that the reader is in the space, in words. */
  public String roles(MyTenant space) {
    return space.roles().stream()
        .sorted()
        .map(role -> say.word("role", role))
        .collect(joining(", "));
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }
}
