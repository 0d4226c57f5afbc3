package fr.passerelle.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tenant's export, taken in by a database that has never seen it; and exports that lie. */
class TenantImportTest {
  private static final long MOST = 10_000_000;

  @TempDir Path folder;

  private final UUID owner = UUID.randomUUID();
  private final UUID student = UUID.randomUUID();
  private final UUID challenge = UUID.randomUUID();
  private final UUID file = UUID.randomUUID();
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final String slug = "copy-" + UUID.randomUUID().toString().substring(0, 8);
  private final String ownersAddress = "eva@" + slug + ".example";
  private final String studentsAddress = "noe@" + slug + ".example";
  private int version = 1;
  private Path files;

  @BeforeEach
  void writeAnExport() {
    files = folder.resolve("files");
    text(
        "tenant.json",
        """
        {"slug":"old","name":"Lutherie Eva","locale":"fr","zone":"Europe/Paris","colour":"#112233","tagline_fr":"Bonjour","tagline_en":null,"retention_months":6,"opt_out_number":77,"created_at":"2026-01-02T03:04:05.000006Z"}
        """);
    text(
        "people.jsonl",
        """
        {"id":"%s","email":"%s","display_name":"Eva","locale":"fr"}
        {"id":"%s","email":"%s","display_name":"Noé","locale":"en"}
        """
            .formatted(owner, ownersAddress, student, studentsAddress));
    text(
        "tables/membership.jsonl",
        membership(owner, "EMPLOYEE", "OWNER") + membership(student, "STUDENT", "CONTRIBUTOR"));
    text(
        "tables/challenge.jsonl",
        """
        {"id":"%s","kind":"CASE","status":"OPEN","title":"A violin","brief_md":"# Why","locale":"fr","deadline":"2026-12-01T10:00:00.000000Z","zone":"Europe/Paris","confidentiality":"MEMBERS","terms_md":"","terms_version":1,"scale":4,"team_max":3,"submission_count":0,"created_by":"%s","created_at":"2026-01-02T03:04:05.000006Z","published_at":null,"version":3,"anonymised_at":null}
        """
            .formatted(challenge, owner));
    text(
        "tables/stored_file.jsonl",
        """
        {"id":"%s","name":"plan.pdf","media_type":"application/pdf","size":3,"sha256":"x","uploaded_by":"%s","uploaded_at":"2026-01-02T03:04:05.000006Z"}
        """
            .formatted(file, owner));
    text(
        "tables/challenge_document.jsonl",
        """
        {"id":"%s","challenge_id":"%s","file_id":"%s"}
        """
            .formatted(UUID.randomUUID(), challenge, file));
    entries.put("files/" + file + "/plan.pdf", new byte[] {1, 2, 3});
  }

  /** Other tests count the tenants. */
  @AfterEach
  void forgetTheTenant() throws SQLException {
    String tenant = one("SELECT id FROM core.tenant WHERE slug = '" + slug + "'");
    if (tenant != null) {
      try (Connection root = TestDatabase.get().root();
          Statement sql = root.createStatement()) {
        sql.execute("SET foreign_key_checks = 0");
        for (String table : Seed.tables(root).keySet()) {
          sql.execute("DELETE FROM core." + table + " WHERE tenant_id = " + tenant);
        }
        sql.execute("DELETE FROM core.awaited_person WHERE tenant = " + tenant);
        sql.execute("DELETE FROM core.tenant WHERE id = " + tenant);
      }
    }
  }

  private static String membership(UUID person, String circle, String role) {
    return """
    {"id":"%s","person_id":"%s","circle":"%s","roles":"%s","status":"ACTIVE","since":"2026-01-02T03:04:05.000006Z","until":null,"version":0,"alias":null}
    """
        .formatted(UUID.randomUUID(), person, circle, role);
  }

  private void text(String name, String lines) {
    entries.put(name, lines.getBytes(StandardCharsets.UTF_8));
  }

  private Path zip() throws IOException {
    return zip(manifest());
  }

  private Path zip(String manifest) throws IOException {
    Path zip = Files.createTempFile(folder, "export", ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (var entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
      out.putNextEntry(new ZipEntry("manifest.json"));
      out.write(manifest.getBytes(StandardCharsets.UTF_8));
    }
    return zip;
  }

  private String manifest() {
    StringBuilder parts = new StringBuilder();
    StringBuilder bytes = new StringBuilder();
    entries.forEach(
        (name, content) -> {
          boolean isFile = name.startsWith("files/");
          StringBuilder into = isFile ? bytes : parts;
          into.append(into.length() == 0 ? "" : ",")
              .append(
                  "{\"%s\":\"%s\",\"size\":%d,\"sha256\":\"%s\""
                      .formatted(isFile ? "path" : "name", name, content.length, hash(content)));
          if (isFile) {
            into.append(",\"id\":\"").append(name.split("/")[1]).append('"');
          }
          if (name.startsWith("tables/")) {
            into.append(",\"table\":\"")
                .append(name, "tables/".length(), name.indexOf('.'))
                .append('"');
          }
          into.append('}');
        });
    return "{\"format\":\"passerelle-tenant\",\"version\":%d,\"parts\":[%s],\"files\":[%s]}"
        .formatted(version, parts, bytes);
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private TenantImport.Outcome take(Path zip) throws IOException, SQLException {
    try (Connection root = TestDatabase.get().root()) {
      return TenantImport.run(root, files, zip, slug, MOST);
    }
  }

  private static String one(String sql) throws SQLException {
    try (Connection root = TestDatabase.get().root();
        Statement statement = root.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : null;
    }
  }

  private void refuses(Path zip, String reason) throws Exception {
    CannotImport no = assertThrows(CannotImport.class, () -> take(zip));
    assertTrue(no.getMessage().contains(reason), no.getMessage());
    assertEquals("0", one("SELECT COUNT(*) FROM core.tenant WHERE slug = '" + slug + "'"));
    assertEquals(
        "0", one("SELECT COUNT(*) FROM core.person WHERE email = '" + ownersAddress + "'"));
    if (Files.exists(files)) {
      try (var left = Files.walk(files)) {
        assertEquals(1, left.count(), "nothing lies in the folder of files");
      }
    }
  }

  @Test
  void makesTheSameTenant() throws Exception {
    TenantImport.Outcome outcome = take(zip());
    String where = " WHERE tenant_id = " + outcome.tenant();
    assertEquals(5, outcome.rows());
    assertEquals(
        "Lutherie Eva Bonjour 6 77 2026-01-02 03:04:05.000006",
        one(
            "SELECT CONCAT_WS(' ', name, tagline_fr, retention_months, opt_out_number, created_at)"
                + " FROM core.tenant WHERE slug = '"
                + slug
                + "'"));
    assertEquals(
        challenge + " A violin 2026-12-01 10:00:00.000000 3 " + owner,
        one(
            "SELECT CONCAT_WS(' ', id, title, deadline, version, created_by) FROM core.challenge"
                + where));
    assertEquals("2", one("SELECT COUNT(*) FROM core.membership" + where));
    assertEquals(
        3, Files.size(files.resolve(String.valueOf(outcome.tenant())).resolve(file.toString())));
    assertEquals(
        "create-organization",
        one(
            "SELECT task_name FROM jobs.scheduled_tasks WHERE task_instance LIKE '"
                + outcome.tenant()
                + "/%'"));
  }

  @Test
  void findsPeopleByTheirVerifiedAddressAndLetsOthersWaitForTheirs() throws Exception {
    UUID here = UUID.randomUUID();
    change(
        "INSERT INTO core.person VALUES ('%s', '%s', 1, 'Eva', 'fr', NOW(), NOW())"
            .formatted(here, ownersAddress));
    change(
        "INSERT INTO core.person VALUES (UUID(), '%s', 0, 'Somebody', 'fr', NOW(), NOW())"
            .formatted(studentsAddress));
    TenantImport.Outcome outcome = take(zip());
    assertEquals(1, outcome.known());
    assertEquals(1, outcome.awaited());
    assertEquals(
        here.toString(),
        one("SELECT created_by FROM core.challenge WHERE tenant_id = " + outcome.tenant()));

    UUID account = UUID.randomUUID();
    change(
        "INSERT INTO core.person VALUES ('%s', '%s', 1, 'Noé', 'fr', NOW(), NOW())"
            .formatted(account, studentsAddress));
    try (Attacker signedIn = Attacker.within(0, account)) {
      assertEquals("1", signedIn.read("app.take_over()"));
      assertEquals("0", signedIn.read("app.take_over()"));
      signedIn.run("COMMIT");
    }
    assertEquals(
        "STUDENT",
        one(
            "SELECT circle FROM core.membership WHERE person_id = '%s' AND tenant_id = %d"
                .formatted(account, outcome.tenant())));
    assertEquals("0", one("SELECT COUNT(*) FROM core.person WHERE id = '" + student + "'"));
  }

  @Test
  void letsNobodyTakeOverAnAddressThatIsNotProved() throws Exception {
    take(zip());
    UUID stranger = UUID.randomUUID();
    change(
        "INSERT INTO core.person VALUES ('%s', '%s', 0, 'Stranger', 'fr', NOW(), NOW())"
            .formatted(stranger, studentsAddress));
    try (Attacker unproved = Attacker.within(0, stranger)) {
      assertEquals("0", unproved.read("app.take_over()"));
    }
    assertEquals(
        student.toString(),
        one("SELECT person_id FROM core.awaited_person WHERE person_id = '" + student + "'"));
  }

  @Test
  void refusesAnotherVersionOfTheFormat() throws Exception {
    version = 2;
    refuses(zip(), "version 2");
  }

  @Test
  void refusesBytesThatAreNotThoseThatWereExported() throws Exception {
    String manifest = manifest();
    entries.put("files/" + file + "/plan.pdf", new byte[] {1, 2, 4});
    refuses(zip(manifest), "not what was exported");
  }

  @Test
  void readsNoMoreThanItsManifestSaid() throws Exception {
    String manifest = manifest();
    entries.put("files/" + file + "/plan.pdf", new byte[20_000_000]);
    refuses(zip(manifest), "unpacks to more");
    entries.put("files/" + file + "/plan.pdf", new byte[20_000_000]);
    refuses(zip(), "unpacks to");
  }

  @Test
  void refusesWhatItsManifestDoesNotNameAndWritesNoNameOfItToTheDisk() throws Exception {
    String manifest = manifest();
    entries.put("../../evil", new byte[] {1});
    refuses(zip(manifest), "does not name");
    entries.remove("../../evil");
    entries.put("files/" + file + "/../../../evil", entries.remove("files/" + file + "/plan.pdf"));
    take(zip());
    assertFalse(Files.exists(folder.resolve("evil")));
    assertFalse(Files.exists(files.resolve("evil")));
  }

  @Test
  void refusesATableOrColumnThatIsNone() throws Exception {
    text("tables/person.jsonl", "{\"id\":\"x\"}\n");
    refuses(zip(), "keeps no person");
    entries.remove("tables/person.jsonl");
    text(
        "tables/membership.jsonl",
        "{\"id\":\"%s\",\"x) VALUES (1); --\":1}\n".formatted(UUID.randomUUID()));
    refuses(zip(), "of a membership");
    text(
        "tables/membership.jsonl",
        "{\"id\":\"%s\",\"tenant_id\":1}\n".formatted(UUID.randomUUID()));
    refuses(zip(), "no tenant_id of a membership");
  }

  /** A later export names its entries by it, and those who unpack one are not us. */
  @ParameterizedTest
  @ValueSource(strings = {"../../evil", "a/b", "a\\\\b", "..", "", "\\n../../evil\\n"})
  void refusesAFileThatIsNamedLikeAPath(String name) throws Exception {
    String row = new String(entries.get("tables/stored_file.jsonl"), StandardCharsets.UTF_8);
    text("tables/stored_file.jsonl", row.replace("plan.pdf", name));
    refuses(zip(), "a file is named");
  }

  @Test
  void refusesARowThatRefersToNothing() throws Exception {
    text(
        "tables/challenge_document.jsonl",
        "{\"id\":\"%s\",\"challenge_id\":\"%s\",\"file_id\":\"%s\"}\n"
            .formatted(UUID.randomUUID(), UUID.randomUUID(), file));
    refuses(zip(), "refers to something");
  }

  @Test
  void refusesASlugThatIsTaken() throws Exception {
    take(zip());
    CannotImport no = assertThrows(CannotImport.class, () -> take(zip()));
    assertTrue(no.getMessage().contains("already"), no.getMessage());
    assertEquals("1", one("SELECT COUNT(*) FROM core.tenant WHERE slug = '" + slug + "'"));
  }

  private static void change(String sql) throws SQLException {
    try (Connection root = TestDatabase.get().root();
        Statement statement = root.createStatement()) {
      statement.execute(sql);
    }
  }
}
