package fr.passerelle.portal;

import fr.passerelle.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentence of a refusal, in the reader's language, with dates and sizes as people write them.
 */
@RequestScoped
public class RefusalWords {
  private static final String BUNDLE = "fr.passerelle.shared.refusals";

  @Inject Saying say;

  public String of(Refusal no) {
    Locale locale = say.locale();
    String pattern =
        ResourceBundle.getBundle(BUNDLE, locale, Refusal.class.getClassLoader())
            .getString(no.code().name());
    Object[] args = no.args().stream().map(this::readable).toArray();
    return new MessageFormat(pattern, locale).format(args);
  }

  private Object readable(Object arg) {
    return arg instanceof Instant at ? say.moment(at, null) : arg;
  }
}
