package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Every page, as the applications hold them, by every role and from outside. */
class PageMatrixIT {
  private final List<DemoPage> pages = DemoPage.all();

  @Test
  void hasACaseForEveryView() {
    assertEquals(DemoPage.views(), RolesTable.pages().keySet());
    assertEquals(
        DemoPage.views(),
        pages.stream().map(DemoPage::view).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void opensEachPageToThoseItIsForAndToNobodyElse() {
    List<Executable> checks = new ArrayList<>();
    try (LumenCast cast = new LumenCast()) {
      for (String role : RolesTable.ROLES) {
        String member = cast.player(role);
        try (Visitor visitor = cast.visitor(role)) {
          for (DemoPage page : pages) {
            int status = status(visitor, page.path());
            boolean mine = opens(page, role, member);
            String what = role + " " + page + " " + status;
            checks.add(
                () -> assertTrue(mine ? Set.of(200, 302).contains(status) : status >= 403, what));
            checks.add(() -> assertTrue(status < 500, what));
          }
        }
      }
    }
    assertAll(checks);
  }

  @Test
  void hidesATenantsPagesFromWhoIsNoMember() {
    List<Executable> checks = new ArrayList<>();
    try (Visitor marc = Visitor.reading("en").signedIn("marc", "/home")) {
      for (DemoPage page : pages) {
        if (page.path().contains("/t/atelier-lumen")) {
          String there = body(marc, page.path(), 404);
          String nowhere =
              body(marc, page.path().replace("/t/atelier-lumen", "/t/no-such-tenant"), 404);
          checks.add(() -> assertEquals(nowhere, there, page.path()));
        }
      }
    }
    assertAll(checks);
  }

  /** Marc owns Brindille: its pages with Atelier Lumen's ids, and with ids of nothing. */
  @Test
  void takesForeignIdsForMissingOnes() {
    List<Executable> checks = new ArrayList<>();
    try (Visitor marc = Visitor.reading("en").signedIn("marc", "/home")) {
      for (DemoPage page : pages) {
        if (page.path().matches(".*/t/atelier-lumen/.*[0-9a-f-]{36}.*")) {
          String foreign = page.path().replace("/t/atelier-lumen", "/t/brindille");
          String missing = foreign.replaceAll("[0-9a-f-]{36}", UUID.randomUUID().toString());
          int answer = status(marc, foreign);
          int nothing = status(marc, missing);
          checks.add(() -> assertEquals(nothing, answer, page.view()));
          checks.add(() -> assertTrue(answer >= 403, page.view()));
        }
      }
    }
    assertAll(checks);
  }

  /** A page of another tenant, and a partner's, stand for their reader's own. */
  private static boolean opens(DemoPage page, String role, String member) {
    return page.path().matches("/(t/brindille|partner)/.*")
        ? member.equals(page.reader())
        : RolesTable.pages().get(page.view()).contains(role);
  }

  private static int status(Visitor visitor, String path) {
    return get(visitor, path).status();
  }

  /** The page without what is new in each answer: its nonce and the address that was asked for. */
  private static String body(Visitor visitor, String path, int status) {
    APIResponse answer = get(visitor, path);
    assertEquals(status, answer.status(), path);
    return answer.text().replaceAll("(nonce=\"|csp.init\\(')[^\"']*", "").replace(path, "");
  }

  private static APIResponse get(Visitor visitor, String path) {
    return visitor
        .page
        .request()
        .get(path, RequestOptions.create().setMaxRedirects(path.startsWith("/admin") ? 10 : 0));
  }
}
