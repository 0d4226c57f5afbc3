package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.passerelle.launcher.PayaraCluster;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A node is killed in the middle of somebody's work, and nothing is lost. */
class ClusterIT {
  private static final String CASE = "/t/atelier-lumen/challenges/%s/";
  private static final String BODY = "Trois charnières, une seule clé.";
  private static final String MORE = " Et la clé tient dans le pied.";
  private static final Pattern SAVED = Pattern.compile("Brouillon enregistré à");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A role that is taken away is promised to be gone by then. */
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  private final PayaraCluster cluster = (PayaraCluster) Passerelle.running().server();
  private int dead;

  @AfterEach
  void bringBackTheDeadNode() {
    if (dead != 0) {
      restart();
    }
  }

  @Test
  void keepsSignInAndHalfFilledFormsWhenTheNodeDies() {
    try (Visitor lea = Visitor.reading("fr").holding(PayaraCluster.COOKIE, "1");
        Visitor nadia = Visitor.reading("fr").holding(PayaraCluster.COOKIE, "1")) {
      String submission = leaBeginsToWrite(lea);
      nadiaBeginsToScore(nadia);
      try (Calls calls = new Calls()) {
        nadia.page.locator("[id='f:comment']").fill("Un prototype, vite.");
        // The page saves a text a second and a half after it was typed: to a node that is dead.
        lea.page.locator("[id='f:bodyMd']").fill(BODY + MORE);
        kill(1);
        assertEquals(BODY, stored("draft_md", submission), "what was saved when the node died");
        leaHandsIn(lea, submission);
        nadiaHandsIn(nadia);
        calls.allAnswered();
      }
      restart();
      await("the proxy sends work to the node that came back", () -> serves("1"));
      theOtherNodeDiesToo(lea, submission);
    }
  }

  @Test
  void sendsOnceTheMailThatTheDeadNodeHadTakenUp() throws SQLException {
    String to = "killed@ecole-horizon.example";
    try (var core = Site.running().asRoot();
        var statement = core.createStatement()) {
      core.setAutoCommit(false);
      invite(to);
      // Whoever takes up the job waits for this row, and dies waiting.
      statement.executeQuery("SELECT id FROM mail WHERE recipient = '" + to + "' FOR UPDATE");
      String mail = Site.running().one("SELECT id FROM mail WHERE recipient = ?", to);
      kill(cluster.nodeOf(nodeThatTookUp(mail)));
      core.rollback();
    }
    await("the mail is sent and its job done", () -> received(to) > 0 && jobs(to).equals("0"));
    assertEquals(1, received(to));
  }

  @Test
  void takesARoleAwayOnBothNodesAtOnce() {
    String member = "/v1/tenants/atelier-lumen/members/0c1a0000-0000-4000-8000-000000000004";
    assertEquals(List.of(200, 200), samReadsOnEachNode());
    assertEquals(204, status(Api.request("claire", "fr", member + "/suspension"), "PUT"));
    await("Sam is out", AT_ONCE, () -> samReadsOnEachNode().equals(List.of(404, 404)));
    assertEquals(204, status(Api.request("claire", "fr", member + "/suspension"), "DELETE"));
    await("Sam is in again", AT_ONCE, () -> samReadsOnEachNode().equals(List.of(200, 200)));
  }

  private String leaBeginsToWrite(Visitor lea) {
    String open =
        Site.running().one("SELECT id FROM challenge WHERE title LIKE 'Faire entrer la lampe%'");
    lea.opens(CASE.formatted(open).replaceAll("/$", ""));
    lea.signsInAtSchool("lea@ecole-horizon.example");
    lea.reads("D’abord, les conditions");
    lea.page.getByLabel("J’ai lu les conditions et je les accepte.").check();
    lea.clicks("Accepter et participer");
    lea.fills("Nom de l’équipe", "Charnière");
    lea.clicks("Former l’équipe");
    lea.page.waitForURL("**/solution*");
    lea.fills("Titre", "La lampe qui se plie");
    lea.fills("Votre proposition", BODY);
    lea.page.getByText(SAVED).first().waitFor();
    return Site.running()
        .one(
            "SELECT s.id FROM submission s JOIN team t ON t.id = s.team_id WHERE t.name = 'Charnière'");
  }

  private void nadiaBeginsToScore(Visitor nadia) {
    String solution =
        Site.running()
            .one(
                "SELECT concat(c.id, '/jury/', s.id) FROM submission s JOIN challenge c ON c.id = s.challenge_id"
                    + " WHERE c.title LIKE 'Un emballage sans plastique%' AND s.latest_version > 0 AND NOT EXISTS"
                    + " (SELECT 1 FROM evaluation e JOIN person p ON p.id = e.juror_id"
                    + " WHERE e.submission_id = s.id AND p.email LIKE 'nadia@%') LIMIT 1");
    nadia.signedIn("nadia", "/t/atelier-lumen/challenges/" + solution);
    Locator criteria = nadia.page.locator("fieldset.crit-f");
    for (int criterion = 0; criterion < criteria.count(); criterion++) {
      criteria
          .nth(criterion)
          .locator("input[value='4']")
          .check(new Locator.CheckOptions().setForce(true));
      nadia.page.locator("[id='f:scores:" + criterion + ":comment']").fill("Juste et clair.");
    }
    nadia.page.getByText("Enregistré").first().waitFor();
  }

  private void leaHandsIn(Visitor lea, String submission) {
    lea.page.locator("[id='f:note']").fill("Nous l’avons pliée mille fois.");
    await(
        "the draft is saved by the other node",
        () -> stored("draft_md", submission).equals(BODY + MORE));
    await("the other node serves Léa", () -> lea.cookie(PayaraCluster.COOKIE).equals("2"));
    MainJobIT.upload(lea, "plan.pdf");
    // The row of a file on its way reads alike; what replaces it would take an open dialog along.
    lea.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("plan.pdf")).waitFor();
    lea.clicks("Sceller et déposer");
    lea.confirms();
    lea.reads("Version 1 déposée et scellée.");
    assertEquals(BODY + MORE, lea.page.locator("[id='f:bodyMd']").inputValue());
    assertEquals(BODY + MORE, stored("draft_md", submission));
    assertEquals("Nous l’avons pliée mille fois.", stored("draft_note", submission));
    assertEquals("1", stored("latest_version", submission));
  }

  private void nadiaHandsIn(Visitor nadia) {
    nadia.clicks("Rendre l’évaluation");
    nadia.confirms();
    nadia.reads("Votre note");
    assertEquals("2", nadia.cookie(PayaraCluster.COOKIE), "who serves Nadia now");
    assertEquals(
        "Un prototype, vite.",
        Site.running().one("SELECT comment FROM evaluation WHERE comment LIKE 'Un prototype%'"));
  }

  private void theOtherNodeDiesToo(Visitor lea, String submission) {
    try (Visitor sam = Visitor.reading("fr").holding(PayaraCluster.COOKIE, "1")) {
      sam.signedIn("sam", "/home");
      assertEquals("1", sam.cookie(PayaraCluster.COOKIE), "the node that came back takes work");
    }
    lea.page.locator("[id='f:note']").fill("Sans une rayure.");
    kill(2);
    await(
        "the draft is saved by the node that came back",
        () -> stored("draft_note", submission).equals("Sans une rayure."));
    await("that node serves Léa", () -> lea.cookie(PayaraCluster.COOKIE).equals("1"));
    lea.opens("/home");
    lea.reads("Bonjour Léa");
  }

  private void invite(String to) {
    assertEquals(
        201,
        Api.answer(
                Api.request("claire", "fr", "/v1/tenants/atelier-lumen/invitations")
                    .header("Content-Type", "application/json")
                    .POST(
                        BodyPublishers.ofString(
                            "{\"email\":\"%s\",\"circle\":\"STUDENT\",\"role\":\"CONTRIBUTOR\",\"message\":\"\",\"days\":14,\"locale\":\"fr\"}"
                                .formatted(to))))
            .status());
  }

  private static long received(String to) {
    return Passerelle.running().mailbox().mails().stream()
        .filter(mail -> mail.to().contains(to))
        .count();
  }

  /** The process, once there is one. */
  private static long nodeThatTookUp(String mail) {
    String job =
        "SELECT coalesce(max(picked_by), '') FROM jobs.scheduled_tasks WHERE picked AND task_instance LIKE ?";
    await("a node takes up the mail", () -> !Site.running().one(job, "%" + mail + "%").isEmpty());
    return Long.parseLong(Site.running().one(job, "%" + mail + "%").replaceAll("@.*", ""));
  }

  private static String jobs(String recipient) {
    return Site.running()
        .one(
            "SELECT count(*) FROM jobs.scheduled_tasks t JOIN mail m ON t.task_instance LIKE concat('%', m.id, '%') WHERE m.recipient = ?",
            recipient);
  }

  private static List<Integer> samReadsOnEachNode() {
    List<Integer> both = new ArrayList<>();
    for (String node : List.of("1", "2")) {
      both.add(
          status(
              Api.request("sam", "fr", "/v1/tenants/atelier-lumen/challenges")
                  .header("Cookie", PayaraCluster.COOKIE + "=" + node),
              "GET"));
    }
    return both;
  }

  /** Whether the proxy leaves a browser of that node there. */
  private static boolean serves(String node) {
    HttpRequest asked =
        HttpRequest.newBuilder(URI.create(Site.running().url() + "/health/ready"))
            .header("Cookie", PayaraCluster.COOKIE + "=" + node)
            .build();
    return Api.send(asked).headers().firstValue("Set-Cookie").isEmpty();
  }

  private static int status(HttpRequest.Builder request, String verb) {
    return Api.answer(request.method(verb, BodyPublishers.noBody())).status();
  }

  private static String stored(String column, String submission) {
    return Site.running().one("SELECT " + column + " FROM submission WHERE id = ?", submission);
  }

  private static void await(String what, BooleanSupplier reached) {
    await(what, PATIENCE, reached);
  }

  private static void await(String what, Duration within, BooleanSupplier reached) {
    Instant end = Instant.now().plus(within);
    while (!reached.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(end), "It does not happen that " + what);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private void kill(int node) {
    cluster.kill(node);
    dead = node;
  }

  private void restart() {
    cluster.restart(dead);
    dead = 0;
  }

  /** A program that goes on calling the API, and wants an answer each time. */
  private static final class Calls implements AutoCloseable {
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final CompletableFuture<List<Integer>> answers =
        CompletableFuture.supplyAsync(
            () -> {
              List<Integer> all = new ArrayList<>();
              while (going.get()) {
                all.add(status(Api.request("claire", "fr", "/v1/me"), "GET"));
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
              }
              return all;
            });

    void allAnswered() {
      going.set(false);
      List<Integer> all = answers.join();
      assertTrue(all.size() > 10, "calls: " + all.size());
      assertEquals(Collections.nCopies(all.size(), 200), all);
    }

    @Override
    public void close() {
      going.set(false);
    }
  }
}
