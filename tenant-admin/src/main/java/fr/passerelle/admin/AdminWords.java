package fr.passerelle.admin;

import fr.passerelle.web.Dates;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Sentences of the administration in the reader's language: {@code #{say}}. */
@Named("say")
@RequestScoped
public class AdminWords {
  static final String BUNDLE = "fr.passerelle.admin.admin";

  @Inject CurrentActor current;

  /** The sentence of a key with what it takes. */
  public String of(String key, Object... args) {
    return new MessageFormat(words().getString(key), locale()).format(args);
  }

  /** The word for one of an enumeration's values: {@code role.JUROR}. */
  public String word(String group, Object value) {
    return value == null ? "" : words().getString(group + "." + value);
  }

  /** The words of several values, in the order of their enumeration. */
  public String words(String group, Collection<? extends Enum<?>> values) {
    return values.stream()
        .sorted((one, other) -> Integer.compare(one.ordinal(), other.ordinal()))
        .map(value -> word(group, value))
        .collect(Collectors.joining(", "));
  }

  /** The day without its weekday, in the zone of the tenant. */
  public String date(Instant at) {
    return Dates.date(at, current.actor().zone(), locale());
  }

  /** Where the pages of the tenant's administration begin. */
  public String getPath() {
    return "/admin/t/" + current.tenant().slug();
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  private static ResourceBundle words() {
    return ResourceBundle.getBundle(BUNDLE, locale(), AdminWords.class.getClassLoader());
  }
}
