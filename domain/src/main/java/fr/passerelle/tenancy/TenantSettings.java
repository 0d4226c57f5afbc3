package fr.passerelle.tenancy;

import fr.passerelle.shared.Check;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the tenant that is entered shows itself: name, colour and welcome, and in which language and
 * zone it writes by itself.
 */
@Entity
@Table(name = "tenant_settings")
public class TenantSettings {
  private static final int MOST_NAME = 120;
  private static final int MOST_WELCOME = 240;
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

  SignInRules rules() {
    return new SignInRules(secondFactor);
  }

  void change(SignInRules rules) {
    secondFactor = rules.secondFactor();
  }

  private static String text(String welcome) {
    return welcome == null ? "" : welcome;
  }

  int version() {
    return version;
  }
}
