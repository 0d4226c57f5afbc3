package fr.passerelle.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the demo, by its Faces view.
 *
 * @param view the name of the view
 * @param path where it is, with the demo's own ids
 * @param reader the demo account that looks at it; null for nobody
 */
record DemoPage(String view, String path, String reader) {
  static final String OWNER = "claire";
  static final String JUROR = "nadia";
  static final String CONTRIBUTOR = "sam";

  /** Who maintains the page of the school. */
  static final String SCHOOL = "paul";

  static List<DemoPage> all() {
    String lumen = "/t/atelier-lumen";
    String open = lumen + "/challenges/" + challenge("Faire entrer la lampe Nuage");
    String jury = lumen + "/challenges/" + challenge("Un emballage sans plastique");
    String decided = lumen + "/challenges/" + challenge("First steps in Germany");
    String judged =
        Site.running()
            .one(
                "SELECT s.id FROM submission s JOIN challenge c ON c.id = s.challenge_id"
                    + " WHERE c.title LIKE 'Un emballage sans plastique%' AND s.latest_version > 0"
                    + " ORDER BY s.id LIMIT 1");
    String joinCode =
        Site.running()
            .one(
                "SELECT t.join_code FROM team t JOIN challenge c ON c.id = t.challenge_id"
                    + " WHERE c.title LIKE 'Faire entrer la lampe Nuage%' ORDER BY t.id LIMIT 1");
    return List.of(
        new DemoPage("landing", "/", null),
        new DemoPage("sign-up", "/sign-up", null),
        new DemoPage("sign-up-open", "/sign-up/" + "x".repeat(43), null),
        new DemoPage("home", "/home", OWNER),
        new DemoPage("operator", "/operator?begins=brin", "otto"),
        new DemoPage("profile", "/profile", OWNER),
        new DemoPage("second-factor", "/second-factor", OWNER),
        new DemoPage("my-data", "/my-data", CONTRIBUTOR),
        new DemoPage("privacy", "/privacy/atelier-lumen", null),
        new DemoPage("membership", lumen + "/membership", CONTRIBUTOR),
        new DemoPage("first-steps", lumen + "/first-steps", OWNER),
        new DemoPage("challenges", lumen + "/challenges", OWNER),
        new DemoPage("challenge-new", lumen + "/challenges/new", OWNER),
        new DemoPage("challenge-edit", open + "/edit", OWNER),
        new DemoPage("challenge", open, CONTRIBUTOR),
        new DemoPage("join-team", open + "/teams/join/" + joinCode, CONTRIBUTOR),
        new DemoPage("solution", solved(), "nadia"),
        new DemoPage("jury-pile", jury + "/jury", JUROR),
        new DemoPage("jury", jury + "/jury/" + judged, JUROR),
        new DemoPage("results", decided + "/results", OWNER),
        new DemoPage("invitation", "/invitation/atelier-lumen/" + "x".repeat(43), null),
        new DemoPage("join", "/join/atelier-lumen/" + doorCode(), null),
        new DemoPage("opt-out", "/no-invitations/atelier-lumen/" + stopCode(), null),
        new DemoPage("invitation-imports", "/admin" + lumen + "/invitation-imports", OWNER),
        new DemoPage(
            "invitation-import", "/admin" + lumen + "/invitation-imports/" + waitingList(), OWNER),
        new DemoPage("open-invitations", "/admin" + lumen + "/open-invitations", OWNER),
        new DemoPage("partners", "/admin" + lumen + "/partners", OWNER),
        new DemoPage("my-partners", "/my-partners", SCHOOL),
        new DemoPage("partner", "/partner/" + school(), SCHOOL),
        new DemoPage("partner-invitation", "/partner-invitation/" + "x".repeat(43), null),
        new DemoPage("partner-proof", "/partner-proof/" + "x".repeat(26), null),
        new DemoPage("members", "/admin" + lumen, OWNER),
        new DemoPage("settings", "/admin" + lumen + "/settings", OWNER),
        new DemoPage("export", "/admin" + lumen + "/export", OWNER),
        new DemoPage("register", "/admin" + lumen + "/register", OWNER),
        new DemoPage("audit", "/admin" + lumen + "/audit", OWNER),
        new DemoPage("invitations", "/admin" + lumen + "/invitations", OWNER));
  }

  /** The Faces views that the applications hold. */
  static TreeSet<String> views() {
    return Stream.of("web-portal", "tenant-admin")
        .flatMap(war -> files(Path.of("..", war, "src/main/webapp/WEB-INF/views")))
        .map(file -> file.getFileName().toString().replace(".xhtml", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String waitingList() {
    return Site.running()
        .one("SELECT id FROM invitation_import WHERE file_name LIKE 'promo%' ORDER BY id LIMIT 1");
  }

  /** The demo's letters were never written, so that the code in one of them is made here. */
  private static String stopCode() {
    Site.running()
        .change(
            "UPDATE invitation SET stop_code = ? WHERE email LIKE 'clara.petit@%'", "s".repeat(26));
    return "s".repeat(26);
  }

  private static String school() {
    return Site.running().one("SELECT id FROM partner WHERE alias = 'ecole-horizon'");
  }

  private static String doorCode() {
    return Site.running()
        .one("SELECT code FROM open_invitation WHERE name LIKE 'Mur%' ORDER BY id LIMIT 1");
  }

  /** Where nadia's own solution stands, in Brindille. */
  private static String solved() {
    return "/t/brindille/challenges/"
        + Site.running()
            .one(
                "SELECT m.challenge_id FROM team_member m JOIN person p ON p.id = m.person_id"
                    + " WHERE p.email LIKE 'nadia@%' LIMIT 1")
        + "/solution";
  }

  private static String challenge(String title) {
    return Site.running().one("SELECT id FROM challenge WHERE title LIKE ? LIMIT 1", title + "%");
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
