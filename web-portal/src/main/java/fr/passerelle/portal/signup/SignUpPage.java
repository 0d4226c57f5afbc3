package fr.passerelle.portal.signup;

import fr.passerelle.audit.Origin;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.Settings;
import fr.passerelle.signup.AskForSpace;
import fr.passerelle.signup.CheckSlug;
import fr.passerelle.signup.SignUpForm;
import fr.passerelle.signup.Slug;
import fr.passerelle.signup.SlugAnswer;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.Zones;
import fr.passerelle.web.routing.CurrentActor;
import fr.passerelle.web.signin.SignedIn;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A company asks for its space. The slug follows the name until somebody writes it by hand, and is
 * looked up while it is typed; the answer says nothing of the address.
 */
@Named
@ViewScoped
public class SignUpPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject AskForSpace askForSpace;
  @Inject CheckSlug checkSlug;
  @Inject Settings settings;
  @Inject CurrentActor current;
  @Inject Attempt attempt;

  private String email = "";
  private String name = "";
  private String slug = "";
  private String locale;
  private String zone = "Europe/Paris";
  private boolean terms;
  private boolean slugByHand;
  private SlugAnswer answer;
  private boolean asked;

  public void open() {
    locale = FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
    email = current.person().map(SignedIn::getEmail).orElse("");
  }

  /** The name has changed: suggests a slug where nobody has written one. */
  public void suggest() {
    if (!slugByHand) {
      answer = Slug.of(name).isEmpty() ? null : looked(Slug.of(name));
      slug = answer == null || answer.suggestion() == null ? Slug.of(name) : answer.suggestion();
      if (answer != null && !answer.free() && answer.suggestion() != null) {
        answer = looked(slug);
      }
    }
  }

  /** The slug was written by hand. */
  public void check() {
    slugByHand = !slug.isBlank();
    answer = slugByHand ? looked(slug) : null;
  }

  /** Takes the free slug that was suggested instead. */
  public void takeSuggestion() {
    slug = answer.suggestion();
    answer = looked(slug);
  }

  /** Looking up is a help: who looks too often goes without. */
  private SlugAnswer looked(String wanted) {
    try {
      return checkSlug.handle(current.actor(), wanted, from());
    } catch (Refusal tooOften) {
      return null;
    }
  }

  public void ask() {
    if (slug.isBlank()) {
      suggest();
    }
    asked =
        attempt.to(
            () ->
                askForSpace.handle(
                    current.actor(),
                    new SignUpForm(email, name, slug, locale, zone, terms),
                    from()));
  }

  /** Goes back to the form, with all that was typed. */
  public void again() {
    asked = false;
  }

  private String from() {
    return Origin.present().place();
  }

  /** What stands before the slug in the address of the space, as people read it. */
  public String getBase() {
    return settings.url().replaceFirst("^https?://", "") + "/t/";
  }

  /** Time zones by continent. */
  public List<SelectItem> getZones() {
    return Zones.all();
  }

  /** The languages that a space can have, by their names. */
  public Map<String, String> getLanguages() {
    return Map.of("Français", "fr", "English", "en");
  }

  /** What was found of the slug; null where nothing was looked up. */
  public SlugAnswer getAnswer() {
    return answer;
  }

  public boolean isAsked() {
    return asked;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug == null ? "" : slug;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public boolean isTerms() {
    return terms;
  }

  public void setTerms(boolean terms) {
    this.terms = terms;
  }
}
