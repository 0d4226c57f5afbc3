package fr.passerelle.web.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTableTest {
  private final RouteTable table =
      new RouteTable(
          List.of(
              Route.front("/", "landing"),
              Route.member("/t/{slug}", "tenant"),
              Route.member("/t/{slug}/challenges/{id}", "challenge"),
              Route.member("/t/{slug}/challenges/new", "challenge-new")));

  @Test
  void readsTheNamedPartsOfAnAddress() {
    RouteTable.Match match = table.match("/t/brindille/challenges/42").orElseThrow();
    assertEquals("/WEB-INF/views/challenge.xhtml", match.route().target());
    assertEquals(Map.of("slug", "brindille", "id", "42"), match.params());
  }

  @Test
  void prefersAFixedPartToANamedOne() {
    assertEquals(
        "/WEB-INF/views/challenge-new.xhtml",
        table.match("/t/brindille/challenges/new").orElseThrow().route().target());
  }

  @Test
  void findsTheFrontPage() {
    assertTrue(table.match("/").isPresent());
  }

  @Test
  void knowsNothingElse() {
    for (String path : List.of("", "/t", "/t/", "/t/x/", "/t//challenges/1", "/T/x", "/t/x/y")) {
      assertTrue(table.match(path).isEmpty(), path);
    }
  }

  @Test
  void refusesATenantsRouteThatNamesNoTenant() {
    assertThrows(IllegalArgumentException.class, () -> Route.member("/home", "home"));
  }
}
