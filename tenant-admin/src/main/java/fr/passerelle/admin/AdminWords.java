package fr.passerelle.admin;

import fr.passerelle.web.Dates;
import fr.passerelle.web.Sentences;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** Sentences of the administration in the reader's language: {@code #{say}}. */
@Named("say")
@RequestScoped
public class AdminWords extends Sentences {
  @Inject CurrentActor current;

  @Override
  protected String bundle() {
    return "fr.passerelle.admin.admin";
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
}
