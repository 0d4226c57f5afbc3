package fr.passerelle.tenancy;

import fr.passerelle.challenge.Confidentiality;
import fr.passerelle.shared.Check;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the tenant that is entered shows itself: name, logo, colour and welcome, in which language
 * and zone it writes by itself; how long it keeps solutions, and with what a challenge begins.
 */
@Entity
@Table(name = "tenant_settings")
public class TenantSettings {
  private static final int MOST_NAME = 120;
  private static final int MOST_WELCOME = 240;
  private static final int MOST_RETENTION = 120;
  private static final int MOST_DAYS = 365;
  private static final int LEAST_SCALE = 2;
  private static final int MOST_SCALE = 10;
  private static final int MOST_TEAM = 10;
  private static final int MOST_TERMS = 16_000;
  private static final Set<String> LOCALES = Set.of("fr", "en");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  @Id private String slug;
  private String name;
  private String locale;
  private ZoneId zone;
  private String colour;

  @Column(name = "tagline_fr")
  private String welcomeFr;

  @Column(name = "tagline_en")
  private String welcomeEn;

  /** The version of the logo; null for none. */
  private String logo;

  @Column(name = "retention_months")
  private Integer retentionMonths;

  @Column(name = "challenge_locale")
  private String challengeLocale;

  @Column(name = "challenge_scale")
  private int challengeScale;

  @Column(name = "challenge_days")
  private Integer challengeDays;

  @Column(name = "challenge_team_max")
  private int challengeTeamMax;

  @Column(name = "challenge_confidentiality")
  @Enumerated(EnumType.STRING)
  private Confidentiality challengeConfidentiality;

  @Column(name = "challenge_terms_md")
  private String challengeTermsMd;

  @Column(name = "second_factor")
  private boolean secondFactor;

  @Version private int version;

  /** Refuses what is missing or too long, a language or a zone that is none, and a wrong colour. */
  void change(SettingsForm form) {
    name = Check.required("name", form.name(), MOST_NAME);
    colour = colour(form.colour());
    if (form.locale() == null || !LOCALES.contains(form.locale())) {
      throw Refusal.of("locale", RefusalCode.REQUIRED);
    }
    locale = form.locale();
    zone = Check.present("zone", form.zone());
    welcomeFr = Check.optional("welcomeFr", form.welcomeFr(), MOST_WELCOME);
    welcomeEn = Check.optional("welcomeEn", form.welcomeEn(), MOST_WELCOME);
  }

  private static String colour(String given) {
    String colour = Check.required("colour", given, MOST_NAME).toLowerCase(Locale.ROOT);
    if (!COLOUR.matcher(colour).matches()) {
      throw Refusal.of("colour", RefusalCode.COLOUR_UNKNOWN);
    }
    return colour;
  }

  /** What can be changed, as it is now. */
  SettingsForm form() {
    return new SettingsForm(name, colour, locale, zone, text(welcomeFr), text(welcomeEn));
  }

  /** Refuses what a challenge would refuse, and a retention that is none. */
  void change(DefaultsForm form) {
    retentionMonths =
        form.retentionMonths() == null
            ? null
            : Check.range("retentionMonths", form.retentionMonths(), 1, MOST_RETENTION);
    if (form.locale() != null && !form.locale().isEmpty() && !LOCALES.contains(form.locale())) {
      throw Refusal.of("locale", RefusalCode.UNKNOWN_LANGUAGE, form.locale());
    }
    challengeLocale = form.locale() == null || form.locale().isEmpty() ? null : form.locale();
    challengeScale =
        Check.range("scale", Check.present("scale", form.scale()), LEAST_SCALE, MOST_SCALE);
    challengeDays = form.days() == null ? null : Check.range("days", form.days(), 1, MOST_DAYS);
    challengeTeamMax =
        Check.range("teamMax", Check.present("teamMax", form.teamMax()), 1, MOST_TEAM);
    challengeConfidentiality = Check.present("confidentiality", form.confidentiality());
    String terms = Check.optional("termsMd", form.termsMd(), MOST_TERMS);
    challengeTermsMd = terms.isEmpty() ? null : terms;
  }

  /** The rules that can be changed, as they are now. */
  DefaultsForm defaults() {
    return new DefaultsForm(
        retentionMonths,
        text(challengeLocale),
        challengeScale,
        challengeDays,
        challengeTeamMax,
        challengeConfidentiality,
        text(challengeTermsMd));
  }

  void showLogo(String shown) {
    logo = shown;
  }

  SignInRules rules() {
    return new SignInRules(secondFactor);
  }

  void change(SignInRules rules) {
    secondFactor = rules.secondFactor();
  }

  private static String text(String kept) {
    return kept == null ? "" : kept;
  }

  int version() {
    return version;
  }
}
