package fr.passerelle.signup;

import fr.passerelle.shared.Floodgate;
import fr.passerelle.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Holds back who asks too much from one place, on this node; what must hold everywhere and after a
 * restart is counted in the database. Refuses with TRY_LATER and the moment from which on it will
 * do.
 */
@ApplicationScoped
class Floods {
  static final int PLACE_AN_HOUR = 20;
  static final int DOMAIN_AN_HOUR = 100;
  static final int SLUGS_A_MINUTE = 90;
  private static final String HOUR_SETTING = "passerelle.sign.up.hour";

  @Inject Settings settings;
  @Inject Floodgate gate;

  /** Counts a sign-up from this network address, for an address of this e-mail domain. */
  void signUp(String from, String domain) {
    int hour = Integer.parseInt(settings.optional(HOUR_SETTING, String.valueOf(PLACE_AN_HOUR)));
    gate.take("place " + from, hour, Duration.ofHours(1));
    gate.take("domain " + domain, DOMAIN_AN_HOUR, Duration.ofHours(1));
  }

  /** Counts a look at a slug from this network address. */
  void slug(String from) {
    gate.take("slug " + from, SLUGS_A_MINUTE, Duration.ofMinutes(1));
  }
}
