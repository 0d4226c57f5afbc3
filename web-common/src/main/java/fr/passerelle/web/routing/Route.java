package fr.passerelle.web.routing;

import java.util.List;

/**
 * One address and what answers it.
 *
 * @param door who may pass
 * @param pattern the path below the application, with named parts: {@code /t/{slug}/challenges}
 * @param target a Faces view under {@code /WEB-INF/views}, or the name of a servlet
 * @param faces whether the target is a Faces view
 */
public record Route(Door door, String pattern, String target, boolean faces) {
  static final String SLUG = "slug";

  public Route {
    if (!pattern.startsWith("/")) {
      throw new IllegalArgumentException("A pattern starts with a slash: " + pattern);
    }
    if ((door == Door.MEMBER || door == Door.GUEST) && !pattern.contains("{" + SLUG + "}")) {
      throw new IllegalArgumentException("The address names no tenant: " + pattern);
    }
  }

  /** A page for anybody. */
  public static Route open(String pattern, String view) {
    return page(Door.OPEN, pattern, view);
  }

  /** A page for visitors; whoever is signed in is sent to {@code /home}. */
  public static Route front(String pattern, String view) {
    return page(Door.FRONT, pattern, view);
  }

  /** A page for whoever has signed in, outside any tenant. */
  public static Route person(String pattern, String view) {
    return page(Door.PERSON, pattern, view);
  }

  /** A page for those who run the platform. */
  public static Route operator(String pattern, String view) {
    return page(Door.OPERATOR, pattern, view);
  }

  /** A page of a tenant for anybody, member or not: an invitation. */
  public static Route guest(String pattern, String view) {
    return page(Door.GUEST, pattern, view);
  }

  /** A page of a tenant for its members. */
  public static Route member(String pattern, String view) {
    return page(Door.MEMBER, pattern, view);
  }

  /** A servlet, by its name, behind a door: a download for instance. */
  public static Route servlet(Door door, String pattern, String servletName) {
    return new Route(door, pattern, servletName, false);
  }

  private static Route page(Door door, String pattern, String view) {
    return new Route(door, pattern, "/WEB-INF/views/" + view + ".xhtml", true);
  }

  List<String> parts() {
    return List.of(pattern.substring(1).split("/", -1));
  }
}
