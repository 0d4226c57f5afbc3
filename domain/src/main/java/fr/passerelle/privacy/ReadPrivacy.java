package fr.passerelle.privacy;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;

/**
 * What is done with personal data, for whoever wants to know before they come in: in the tenant, or
 * outside of any by Passerelle itself.
 */
@UseCase
@Allows(Allows.Kind.VISITORS)
public class ReadPrivacy {
  @Inject Retention retention;

  /**
   * @param locale in whose words it is said
   */
  public PrivacyNotice handle(Actor actor, Locale locale) {
    boolean house = actor.tenant() == null;
    PrivacyWords words = PrivacyWords.in(locale, house ? null : retention.months().orElse(null));
    return new PrivacyNotice(
        house ? null : actor.tenant().name(),
        Arrays.stream(Processing.values())
            .filter(processing -> house == processing.isOfPlatform())
            .map(words::say)
            .toList());
  }
}
