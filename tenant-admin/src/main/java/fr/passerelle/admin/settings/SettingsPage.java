package fr.passerelle.admin.settings;

import fr.passerelle.admin.AdminWords;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.tenancy.ChangeSettings;
import fr.passerelle.tenancy.OpenTenant;
import fr.passerelle.tenancy.ReadSettings;
import fr.passerelle.tenancy.SettingsForm;
import fr.passerelle.tenancy.SettingsView;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.Zones;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Name, colour, welcome, language and zone of the tenant, in one form. */
@Named
@ViewScoped
public class SettingsPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject ReadSettings readSettings;
  @Inject ChangeSettings changeSettings;
  @Inject OpenTenant openTenant;
  @Inject CurrentActor current;
  @Inject Attempt attempt;
  @Inject AdminWords say;

  private int version;
  private boolean changedMeanwhile;
  private String name;
  private String colour;
  private String locale;
  private String zone;
  private String welcomeFr;
  private String welcomeEn;

  public void open() {
    attempt.opening(
        () -> {
          SettingsView read = readSettings.handle(current.actor());
          version = read.version();
          name = read.settings().name();
          colour = read.settings().colour();
          locale = read.settings().locale();
          zone = read.settings().zone().getId();
          welcomeFr = read.settings().welcomeFr();
          welcomeEn = read.settings().welcomeEn();
        });
  }

  public void save() {
    SettingsForm form =
        new SettingsForm(name, colour, locale, ZoneId.of(zone), welcomeFr, welcomeEn);
    boolean saved = attempt.to(() -> changeSettings.handle(current.actor(), version, form));
    changedMeanwhile = attempt.code() == RefusalCode.CHANGED_MEANWHILE;
    if (saved) {
      openTenant.forget(current.tenant().slug(), current.actor().personId());
      attempt.leadTo("/t/" + current.tenant().slug() + "/settings?saved");
    }
  }

  /** Saves over what somebody else has saved meanwhile. */
  public void saveAnyway() {
    attempt.to(() -> version = readSettings.handle(current.actor()).version());
    save();
  }

  public boolean isChangedMeanwhile() {
    return changedMeanwhile;
  }

  /** Time zones by continent. */
  public List<SelectItem> getZones() {
    return Zones.all();
  }

  /** The languages in which a tenant can write, by their names. */
  public Map<String, String> getLanguages() {
    return Map.of("Français", "fr", "English", "en");
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getColour() {
    return colour;
  }

  public void setColour(String colour) {
    this.colour = colour;
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

  public String getWelcomeFr() {
    return welcomeFr;
  }

  public void setWelcomeFr(String welcomeFr) {
    this.welcomeFr = welcomeFr;
  }

  public String getWelcomeEn() {
    return welcomeEn;
  }

  public void setWelcomeEn(String welcomeEn) {
    this.welcomeEn = welcomeEn;
  }
}
