package fr.passerelle.admin.settings;

import fr.passerelle.challenge.Confidentiality;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.tenancy.ChangeDefaults;
import fr.passerelle.tenancy.DefaultsForm;
import fr.passerelle.tenancy.DefaultsView;
import fr.passerelle.tenancy.ReadDefaults;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** How long the tenant keeps solutions, and with what a challenge begins, in one form. */
@Named
@ViewScoped
public class DefaultsCard implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject ReadDefaults readDefaults;
  @Inject ChangeDefaults changeDefaults;
  @Inject CurrentActor current;
  @Inject Attempt attempt;

  private int version;
  private boolean changedMeanwhile;
  private Integer retentionMonths;
  private String locale;
  private Integer scale;
  private Integer days;
  private Integer teamMax;
  private Confidentiality confidentiality;
  private String termsMd;

  public void open() {
    attempt.opening(
        () -> {
          DefaultsView read = readDefaults.handle(current.actor());
          version = read.version();
          retentionMonths = read.defaults().retentionMonths();
          locale = read.defaults().locale();
          scale = read.defaults().scale();
          days = read.defaults().days();
          teamMax = read.defaults().teamMax();
          confidentiality = read.defaults().confidentiality();
          termsMd = read.defaults().termsMd();
        });
  }

  public void save() {
    DefaultsForm form =
        new DefaultsForm(retentionMonths, locale, scale, days, teamMax, confidentiality, termsMd);
    boolean saved = attempt.to(() -> changeDefaults.handle(current.actor(), version, form));
    changedMeanwhile = attempt.code() == RefusalCode.CHANGED_MEANWHILE;
    if (saved) {
      attempt.leadTo("/t/" + current.tenant().slug() + "/settings?saved");
    }
  }

  /** Saves over what somebody else has saved meanwhile. */
  public void saveAnyway() {
    attempt.to(() -> version = readDefaults.handle(current.actor()).version());
    save();
  }

  public boolean isChangedMeanwhile() {
    return changedMeanwhile;
  }

  public List<Confidentiality> getConfidentialities() {
    return List.of(Confidentiality.values());
  }

  public Integer getRetentionMonths() {
    return retentionMonths;
  }

  public void setRetentionMonths(Integer retentionMonths) {
    this.retentionMonths = retentionMonths;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale;
  }

  public Integer getScale() {
    return scale;
  }

  public void setScale(Integer scale) {
    this.scale = scale;
  }

  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }

  public Integer getTeamMax() {
    return teamMax;
  }

  public void setTeamMax(Integer teamMax) {
    this.teamMax = teamMax;
  }

  public Confidentiality getConfidentiality() {
    return confidentiality;
  }

  public void setConfidentiality(Confidentiality confidentiality) {
    this.confidentiality = confidentiality;
  }

  public String getTermsMd() {
    return termsMd;
  }

  public void setTermsMd(String termsMd) {
    this.termsMd = termsMd;
  }
}
