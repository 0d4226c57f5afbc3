package fr.passerelle.privacy;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The register of processing that the company keeps (article 30 of the GDPR), ready to print. */
@UseCase
@Requires(Role.ADMIN)
public class ReadRegister {
  @Inject Retention retention;

  /**
   * @param locale in whose words it is said
   */
  public List<ProcessingView> handle(Actor actor, Locale locale) {
    PrivacyWords words = PrivacyWords.in(locale, retention.months().orElse(null));
    return Arrays.stream(Processing.values())
        .filter(processing -> !processing.isOfPlatform())
        .map(words::say)
        .toList();
  }
}
