package fr.passerelle.web;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.web.routing.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.UUID;

/** The named parts of the page's address, and what stands behind its question mark. */
@RequestScoped
public class Address {
  @Inject HttpServletRequest request;

  /** A part as it was written. */
  public String part(String name) {
    return Place.of(request).map(place -> place.params().get(name)).orElseThrow(Address::nowhere);
  }

  /** Whether the address has such a part. */
  public boolean isPart(String name) {
    return Place.of(request).map(place -> place.params().containsKey(name)).orElse(false);
  }

  /** A part that is an id; what is no id names nothing, as an unknown id does. */
  public UUID id(String name) {
    UUID id = parsed(part(name));
    if (id == null) {
      throw nowhere();
    }
    return id;
  }

  /** A text behind the question mark; null where there is none. */
  public String queried(String name) {
    return request.getParameter(name);
  }

  /** An id behind the question mark; null where there is none, or none that can be read. */
  public UUID queriedId(String name) {
    return parsed(request.getParameter(name));
  }

  /** Which of these {@code ?status=} names; null where none. */
  public <E extends Enum<E>> E queriedStatus(Collection<E> statuses) {
    String asked = request.getParameter("status");
    return statuses.stream().filter(one -> one.name().equals(asked)).findFirst().orElse(null);
  }

  /**
   * Where a list goes on, behind the question mark.
   *
   * @param status the filter in force; null for all
   * @param next the id to go on after; null at the end, where this is null too
   */
  public static String more(Enum<?> status, UUID next) {
    return next == null
        ? null
        : "?" + (status == null ? "" : "status=" + status + "&") + "before=" + next;
  }

  private static UUID parsed(String text) {
    if (text == null || text.length() != 36) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }

  /** What names nothing is refused like what does not exist. */
  public static Refusal nowhere() {
    return new Refusal(RefusalCode.NOT_FOUND);
  }
}
