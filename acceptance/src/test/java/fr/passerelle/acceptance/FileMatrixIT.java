package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The files of the pages: who gets them, who sends them, from both tenants and from outside. */
class FileMatrixIT {
  private static final Pattern SERVLET = Pattern.compile("<servlet-name>(\\w+)</servlet-name>");

  /** Tried here. */
  private static final Set<String> OF_FILES =
      Set.of(
          "DownloadServlet",
          "UploadServlet",
          "PosterServlet",
          "LogoServlet",
          "LogoUploadServlet",
          "AuditExportServlet",
          "ExportServlet",
          "MyExportServlet",
          "ImportUploadServlet");

  /**
   * Views are tried by {@link PageMatrixIT}; the others read and show nothing of a tenant, or the
   * reader's own.
   */
  private static final Set<String> OTHERS =
      Set.of(
          "FacesServlet",
          "Announcement",
          "Entrance",
          "ErrorPage",
          "SignOut",
          "BackChannelSignOut",
          "MySpaces",
          "Maintains",
          "OneClickServlet");

  private static TrialSpace space;
  private static String challenge;
  private static String submission;
  private static String document;
  private static String deliverable;

  @BeforeAll
  static void openSpace() {
    space = TrialSpace.open();
    challenge = space.openChallenge();
    submission = space.formTeam(challenge);
    document =
        space
            .as("claire")
            .upload("/challenges/" + challenge + "/documents", "a.txt", TrialFiles.TEXT)
            .text("id");
    deliverable =
        space
            .as("sam")
            .upload("/submissions/" + submission + "/deliverables", "b.pdf", TrialFiles.PDF)
            .text("id");
  }

  @AfterAll
  static void closeSpace() {
    space.close();
  }

  @Test
  void hasACaseForEveryServlet() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      SERVLET.matcher(text).results().forEach(name -> found.add(name.group(1)));
      if (text.contains("@Web" + "Servlet")) {
        found.add(file.getFileName().toString());
      }
    }
    Set<String> cases = new TreeSet<>(OF_FILES);
    cases.addAll(OTHERS);
    assertEquals(cases, found);
  }

  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String module : new String[] {"web-common", "web-portal", "tenant-admin", "api"}) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main"))) {
        all.addAll(
            files
                .filter(file -> file.toString().matches(".*(\\.java|/web(-fragment)?\\.xml)"))
                .collect(Collectors.toList()));
      }
    }
    return all;
  }

  @Test
  void handsFilesOnlyToThoseWhomTheApiGivesThem() {
    List<Executable> checks = new ArrayList<>();
    for (String member : List.of("claire", "nadia", "sam", "paul")) {
      try (Visitor visitor = Visitor.reading("en").signedIn(member, "/home")) {
        boolean reads =
            space
                    .as(member)
                    .get("/submissions/" + submission + "/deliverables/" + deliverable)
                    .status()
                == 200;
        int brief = get(visitor, documents(challenge, document)).status();
        int solution = get(visitor, deliverables(submission, deliverable)).status();
        int sent = send(visitor, documents(challenge));
        int handedIn = send(visitor, deliverables(submission));
        checks.add(() -> assertEquals(200, brief, member));
        checks.add(() -> assertEquals(reads ? 200 : 404, solution, member));
        checks.add(() -> assertEquals(member.equals("claire") ? 204 : 403, sent, member));
        checks.add(
            () ->
                assertTrue(
                    member.equals("sam") ? handedIn == 204 : Set.of(403, 404).contains(handedIn),
                    member + " " + handedIn));
      }
    }
    assertAll(checks);
  }

  @Test
  void takesListsOfPeopleFromAdminsAlone() {
    String lists = "/admin/t/" + space.slug() + "/invitation-lists";
    List<Executable> checks = new ArrayList<>();
    for (String member : List.of("claire", "nadia", "sam", "paul")) {
      try (Visitor visitor = Visitor.reading("en").signedIn(member, "/home")) {
        visitor.opens("/admin/t/" + space.slug());
        int status = send(visitor, lists);
        // What is sent names nobody: whoever may send it is told that.
        int expected = member.equals("claire") ? 409 : 403;
        checks.add(() -> assertEquals(expected, status, member));
      }
    }
    assertAll(checks);
  }

  @Test
  void printsPostersForAdminsAlone() {
    String poster = poster();
    List<Executable> checks = new ArrayList<>();
    for (String member : List.of("claire", "nadia", "sam", "paul")) {
      try (Visitor visitor = Visitor.reading("en").signedIn(member, "/home")) {
        visitor.opens("/admin/t/" + space.slug());
        int status = get(visitor, poster).status();
        checks.add(() -> assertEquals(member.equals("claire") ? 200 : 404, status, member));
      }
    }
    assertAll(checks);
  }

  @Test
  void exportsTheAuditLogForAdminsAlone() {
    String export = "/admin/t/" + space.slug() + "/audit/export";
    List<Executable> checks = new ArrayList<>();
    for (String member : List.of("claire", "nadia", "sam", "paul", "marc")) {
      try (Visitor visitor = Visitor.reading("en").signedIn(member, "/home")) {
        visitor.opens("/admin/t/" + space.slug());
        int status = get(visitor, export).status();
        checks.add(() -> assertEquals(member.equals("claire") ? 200 : 404, status, member));
      }
    }
    assertAll(checks);
  }

  /**
   * It stands on pages that are read before signing in; of a tenant that is gone it is gone too.
   */
  @Test
  void showsALogoToAnybodyAndOfNoOtherTenant() {
    try (TrialSpace other = TrialSpace.open();
        Visitor visitor = Visitor.reading("en")) {
      assertEquals(204, other.as("claire").put("/logo", "logo.png", TrialFiles.logo()).status());
      assertEquals(403, other.as("sam").put("/logo", "logo.png", TrialFiles.logo()).status());
      String version = Site.running().one("SELECT logo FROM tenant WHERE slug = ?", other.slug());
      String logo = "/logo/" + other.slug() + "/wide/" + version;
      APIResponse shown = get(visitor, logo);
      assertEquals(200, shown.status());
      assertEquals("image/png", shown.headers().get("content-type"));
      assertEquals("nosniff", shown.headers().get("x-content-type-options"));
      assertEquals(404, get(visitor, logo.replace(other.slug(), space.slug())).status());
      assertEquals(404, get(visitor, logo.replace("wide", "tall")).status());
      assertEquals(404, get(visitor, "/logo/" + other.slug() + "/wide/null").status());
    }
  }

  @Test
  void takesALogoFromAdminsAlone() {
    String logo = "/admin/t/" + space.slug() + "/logo";
    List<Executable> checks = new ArrayList<>();
    for (String member : List.of("claire", "nadia", "sam", "marc")) {
      try (Visitor visitor = Visitor.reading("en").signedIn(member, "/home")) {
        visitor.opens("/admin/t/" + space.slug());
        int status = send(visitor, logo);
        // What is sent is no picture: whoever may send one is told that.
        int expected = member.equals("claire") ? 409 : member.equals("marc") ? 404 : 403;
        checks.add(() -> assertEquals(expected, status, member));
      }
    }
    assertAll(checks);
  }

  private static String poster() {
    String id =
        space
            .as("claire")
            .post(
                "/open-invitations",
                Map.of(
                    "name",
                    "Wall",
                    "circle",
                    "STUDENT",
                    "role",
                    "CONTRIBUTOR",
                    "days",
                    9,
                    "approval",
                    false))
            .text("id");
    return "/admin/t/" + space.slug() + "/open-invitations/" + id + "/poster/fr";
  }

  /**
   * Marc owns Brindille: of this tenant he sees and changes as much as of one that is not there.
   */
  @Test
  void takesForeignFilesForMissingOnes() {
    String before = rows();
    String nothing = UUID.randomUUID().toString();
    List<Executable> checks = new ArrayList<>();
    try (Visitor marc = Visitor.reading("en").signedIn("marc", "/home")) {
      for (String path :
          List.of(documents(challenge, document), deliverables(submission, deliverable))) {
        String nowhere = path.replace(space.slug(), "no-such-tenant");
        String brindille = path.replace(space.slug(), "brindille");
        String missing = brindille.replaceAll("[0-9a-f-]{36}", nothing);
        String seen = body(marc, path);
        checks.add(() -> assertEquals(body(marc, nowhere), seen, path));
        checks.add(() -> assertEquals(body(marc, missing), body(marc, brindille), path));
      }
      for (String path : List.of(documents(challenge), deliverables(submission))) {
        checks.add(() -> assertEquals(404, send(marc, path), path));
        String brindille = path.replace(space.slug(), "brindille");
        String missing = brindille.replaceAll("[0-9a-f-]{36}", nothing);
        checks.add(() -> assertEquals(send(marc, missing), send(marc, brindille), path));
        checks.add(() -> assertTrue(send(marc, brindille) >= 403, path));
      }
      assertAll(checks);
    }
    assertEquals(before, rows());
  }

  @Test
  void handsTheWholeSpaceToItsOwnersAlone() {
    String id = space.as("claire").post("/exports", "").text("id");
    String path = "/admin/t/" + space.slug() + "/exports/" + id;
    List<Executable> checks = new ArrayList<>();
    for (String member : List.of("claire", "nadia", "sam", "paul", "marc")) {
      try (Visitor visitor = Visitor.reading("en").signedIn(member, "/home")) {
        visitor.opens("/admin");
        int found =
            member.equals("claire") ? whenReady(visitor, path) : get(visitor, path).status();
        checks.add(() -> assertEquals(member.equals("claire") ? 200 : 404, found, member));
      }
    }
    try (Visitor visitor = Visitor.reading("en")) {
      checks.add(() -> assertEquals(302, get(visitor, path).status()));
      assertAll(checks);
    }
  }

  @Test
  void handsACopyToThePersonAlone() {
    Site.running()
        .change(
            "DELETE FROM core.person_export WHERE person_id IN"
                + " (SELECT id FROM core.person WHERE email LIKE 'lea@%')");
    String id =
        Api.answer(
                Api.request("lea", "en", "/v1/me/exports")
                    .POST(java.net.http.HttpRequest.BodyPublishers.noBody()))
            .text("id");
    try (Visitor claire = Visitor.reading("en").signedIn("claire", "/home");
        Visitor visitor = Visitor.reading("en")) {
      String path = "/my-data/exports/" + id;
      for (int attempt = 0; attempt < 300; attempt++) {
        Api.Answer own =
            Api.answer(Api.request("lea", "en", "/v1/me/exports/" + id + "/file").GET());
        if (own.status() == 200) {
          break;
        }
        claire.page.waitForTimeout(100);
      }
      assertEquals(
          "READY",
          Api.json(Api.answer(Api.request("lea", "en", "/v1/me/data").GET()).body())
              .at("/exports/0/status")
              .asText());
      assertEquals(404, get(claire, path).status());
      assertEquals(302, get(visitor, path).status());
    }
  }

  private static int whenReady(Visitor visitor, String path) {
    int status = get(visitor, path).status();
    for (int attempt = 0; attempt < 300 && status != 200; attempt++) {
      visitor.page.waitForTimeout(100);
      status = get(visitor, path).status();
    }
    return status;
  }

  @Test
  void sendsVisitorsToSignIn() {
    try (Visitor visitor = Visitor.reading("en")) {
      assertEquals(302, get(visitor, documents(challenge, document)).status());
      assertEquals(302, send(visitor, documents(challenge)));
    }
  }

  /** Whatever a file is called and whatever kind it is said to be. */
  @Test
  void handsOutNothingThatABrowserShowsOrGuesses() {
    try (Visitor claire = Visitor.reading("en").signedIn("claire", "/home")) {
      for (String type : List.of("image/svg+xml", "text/html", "application/pdf")) {
        Site.running()
            .change(
                "UPDATE stored_file f JOIN challenge_document d ON d.file_id = f.id"
                    + " SET f.media_type = ? WHERE d.id = ?",
                type,
                document);
        var headers = get(claire, documents(challenge, document)).headers();
        assertTrue(headers.get("content-disposition").startsWith("attachment;"), type);
        assertEquals("nosniff", headers.get("x-content-type-options"), type);
        assertEquals("sandbox", headers.get("content-security-policy"), type);
      }
    }
  }

  /** A form of another site can send a file, but not the header with its name. */
  @Test
  void takesNoFileWithoutTheHeaderThatPagesSend() {
    try (Visitor claire = Visitor.reading("en").signedIn("claire", "/home")) {
      int answer =
          claire
              .page
              .request()
              .post(documents(challenge), RequestOptions.create().setData(TrialFiles.TEXT))
              .status();
      assertEquals(400, answer);
    }
  }

  private static String documents(String... ids) {
    return "/t/" + space.slug() + "/files/documents/" + String.join("/", ids);
  }

  private static String deliverables(String... ids) {
    return "/t/" + space.slug() + "/files/deliverables/" + String.join("/", ids);
  }

  private static APIResponse get(Visitor visitor, String path) {
    return visitor.page.request().get(path, RequestOptions.create().setMaxRedirects(0));
  }

  private static int send(Visitor visitor, String path) {
    return visitor
        .page
        .request()
        .post(
            path,
            RequestOptions.create()
                .setMaxRedirects(0)
                .setHeader("X-File-Name", "sent.txt")
                .setHeader("Content-Type", "application/octet-stream")
                .setData(TrialFiles.TEXT))
        .status();
  }

  /** The page without what is new in each answer: its nonce and the address that was asked for. */
  private static String body(Visitor visitor, String path) {
    APIResponse answer = get(visitor, path);
    assertEquals(404, answer.status(), path);
    return answer.text().replaceAll("(nonce=\"|csp.init\\(')[^\"']*", "").replace(path, "");
  }

  private static String rows() {
    return Site.running().one("SELECT count(*) FROM stored_file");
  }
}
