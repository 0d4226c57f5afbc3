package fr.passerelle.launcher.demo;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.database.Deployment;
import fr.passerelle.database.Migrations;
import fr.passerelle.launcher.EmbeddedMariaDb;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo is what the product itself could have written, and alive whenever it is loaded. */
class DemoDataTest {
  private static final String SECRET = "a-secret-of-the-tests-0123456789-0123456789";
  private static final String PHASE =
      "CASE WHEN status <> 'OPEN' THEN status WHEN deadline > UTC_TIMESTAMP() THEN 'SOLUTION' ELSE 'JURY' END";

  @TempDir static Path folder;

  private static EmbeddedMariaDb server;
  private static Connection core;

  @BeforeAll
  static void loads() throws IOException, SQLException {
    server = EmbeddedMariaDb.start(folder.resolve("database"), freePort());
    Migrations.apply(
        new Deployment(server.adminUrl(), "root", "", SECRET + "a", SECRET + "j", SECRET));
    assertTrue(load());
    core = DriverManager.getConnection(server.url("core"), "root", "");
  }

  @AfterAll
  static void stops() throws SQLException {
    core.close();
    server.close();
  }

  private static boolean load() throws SQLException {
    return DemoData.load(server.url("core"), folder.resolve("files"), "http://localhost");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @ParameterizedTest
  @CsvSource({"tenant, 2", "person, 40", "challenge, 12", "submission, 60"})
  void holdsWhatIsPromised(String table, int count) throws SQLException {
    assertEquals(List.of(String.valueOf(count)), column("SELECT COUNT(*) FROM " + table));
  }

  @Test
  void showsEveryPhaseInBothLanguages() throws SQLException {
    assertEquals(
        List.of("ARCHIVED", "DECIDED", "DRAFT", "JURY", "SOLUTION"),
        column(
            "SELECT phase FROM (SELECT DISTINCT locale, %s AS phase FROM challenge) standing"
                    .formatted(PHASE)
                + " GROUP BY phase HAVING COUNT(*) = 2 ORDER BY phase"));
  }

  @ParameterizedTest
  @CsvSource({
    "0c1a0000-0000-4000-8000-000000000001, claire@atelier-lumen.example, OWNER",
    "0c1a0000-0000-4000-8000-000000000002, marc@brindille.example, OWNER",
    "0c1a0000-0000-4000-8000-000000000003, nadia@horizon-angels.example, 'JUROR,CONTRIBUTOR'",
    "0c1a0000-0000-4000-8000-000000000004, sam@coworking-lequai.example, CONTRIBUTOR",
    "0c1a0000-0000-4000-8000-000000000005, paul@ecole-horizon.example, OBSERVER",
    "0c1a0000-0000-4000-8000-000000000006, lea@ecole-horizon.example, CONTRIBUTOR",
    "0c1a0000-0000-4000-8000-000000000007, tom@ecole-horizon.example, CONTRIBUTOR",
    "0c1a0000-0000-4000-8000-000000000008, ines@ecole-horizon.example, nobody"
  })
  void knowsTheAccountsOfTheDemoRealm(String id, String email, String roles) throws SQLException {
    assertEquals(
        List.of(email + " " + roles),
        column(
            "SELECT CONCAT(email, ' ', COALESCE(GROUP_CONCAT(roles ORDER BY tenant_id), 'nobody'))"
                + " FROM person p LEFT JOIN membership m ON m.person_id = p.id WHERE p.id = '"
                + id
                + "'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT email FROM person WHERE email NOT LIKE '%.example'",
        "SELECT email FROM invitation WHERE email NOT LIKE '%.example'",
        "SELECT title FROM challenge c WHERE 100 <> (SELECT SUM(weight) FROM criterion r WHERE r.challenge_id = c.id)",
        "SELECT title FROM challenge c WHERE submission_count <> (SELECT COUNT(*) FROM submission s"
            + " WHERE s.challenge_id = c.id AND latest_version > 0)",
        "SELECT s.id FROM submission s WHERE latest_version <> (SELECT COUNT(*) FROM submission_version v"
            + " WHERE v.submission_id = s.id)",
        "SELECT v.title FROM submission_version v JOIN submission s ON s.id = v.submission_id"
            + " JOIN challenge c ON c.id = s.challenge_id WHERE v.submitted_at > c.deadline OR v.submitted_at < c.published_at",
        "SELECT v.title FROM submission_version v WHERE title = '' OR body_md = '' OR submitted_at > UTC_TIMESTAMP()",
        "SELECT t.name FROM team t JOIN challenge c ON c.id = t.challenge_id"
            + " WHERE c.team_max < (SELECT COUNT(*) FROM team_member m WHERE m.team_id = t.id)",
        "SELECT t.name FROM team_member tm JOIN team t ON t.id = tm.team_id LEFT JOIN membership m"
            + " ON m.tenant_id = tm.tenant_id AND m.person_id = tm.person_id WHERE m.id IS NULL OR m.roles NOT LIKE '%CONTRIBUTOR%'",
        "SELECT t.name FROM team_member tm JOIN team t ON t.id = tm.team_id LEFT JOIN terms_acceptance a"
            + " ON a.challenge_id = tm.challenge_id AND a.person_id = tm.person_id WHERE a.id IS NULL",
        "SELECT e.id FROM evaluation e LEFT JOIN membership m ON m.tenant_id = e.tenant_id AND m.person_id = e.juror_id"
            + " WHERE m.id IS NULL OR m.roles NOT LIKE '%JUROR%'",
        "SELECT e.id FROM evaluation e JOIN team_member m ON m.challenge_id = e.challenge_id AND m.person_id = e.juror_id",
        "SELECT e.id FROM evaluation e JOIN challenge c ON c.id = e.challenge_id WHERE e.submitted_at < c.deadline",
        "SELECT d.id FROM decision d JOIN challenge c ON c.id = d.challenge_id WHERE d.decided_at < c.deadline",
        "SELECT s.id FROM submission s JOIN challenge c ON c.id = s.challenge_id LEFT JOIN decision d ON d.submission_id = s.id"
            + " WHERE c.status IN ('DECIDED', 'ARCHIVED') AND s.latest_version > 0 AND d.id IS NULL",
        "SELECT m.id FROM team_member m JOIN challenge c ON c.id = m.challenge_id LEFT JOIN thanks h"
            + " ON h.challenge_id = m.challenge_id AND h.person_id = m.person_id WHERE c.status = 'ARCHIVED' AND h.id IS NULL",
        "SELECT r.id FROM deliverable r LEFT JOIN submission s ON s.id = r.submission_id WHERE r.first_version > s.latest_version + 1"
      })
  void keepsTheRulesOfTheProduct(String breach) throws SQLException {
    assertEquals(List.of(), column(breach));
  }

  @Test
  void keepsEveryFileWithTheHashThatIsWrittenDown() throws SQLException, IOException {
    List<String> paths = new ArrayList<>();
    try (Statement sql = core.createStatement();
        ResultSet file = sql.executeQuery("SELECT tenant_id, id, size, sha256 FROM stored_file")) {
      while (file.next()) {
        Path kept = folder.resolve("files").resolve(file.getString(1)).resolve(file.getString(2));
        byte[] content = Files.readAllBytes(kept);
        assertEquals(file.getLong(3), content.length);
        assertEquals(file.getString(4), Hash.of(content));
        paths.add(kept.toString());
      }
    }
    try (Stream<Path> all = Files.walk(folder.resolve("files"))) {
      assertEquals(
          Set.copyOf(paths), all.filter(Files::isRegularFile).map(Path::toString).collect(toSet()));
    }
  }

  @Test
  void leavesTheMainCaseToLeaAndTom() throws SQLException {
    assertEquals(
        List.of("lea@ecole-horizon.example", "tom@ecole-horizon.example"),
        column(
            "SELECT email FROM challenge c JOIN challenge_guest g ON g.challenge_id = c.id JOIN person p ON p.id = g.person_id"
                + " WHERE c.title LIKE 'Faire entrer la lampe Nuage%' AND p.email REGEXP '^(lea|tom)@'"
                + " AND NOT EXISTS (SELECT 1 FROM terms_acceptance a WHERE a.challenge_id = c.id AND a.person_id = p.id)"
                + " AND NOT EXISTS (SELECT 1 FROM team_member m WHERE m.challenge_id = c.id AND m.person_id = p.id)"
                + " AND deadline BETWEEN UTC_TIMESTAMP() + INTERVAL 11 DAY AND UTC_TIMESTAMP() + INTERVAL 13 DAY ORDER BY email"));
  }

  @Test
  void changesNothingWhenLoadedAgain() throws SQLException {
    String all = "SELECT CONCAT(MAX(id), ' ', COUNT(*)) FROM audit_entry";
    List<String> before = column(all);
    assertFalse(load());
    assertEquals(before, column(all));
  }

  private static List<String> column(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement sql = core.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
