package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.acceptance.Api.Answer;
import fr.passerelle.database.TenantImport;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tenant taken away as a file, made anew of it, and taken away again: the same. */
class TenantExportIT {
  @TempDir Path folder;

  private TrialSpace space;

  @BeforeEach
  void openSpace() {
    space = TrialSpace.open();
  }

  @AfterEach
  void closeSpace() {
    space.close();
  }

  @Test
  void givesBackTheSameTenantElsewhere() throws Exception {
    String challenge = space.openChallenge();
    String submission = space.formTeam(challenge);
    space.as("claire").upload("/challenges/" + challenge + "/documents", "a.txt", TrialFiles.TEXT);
    space.as("sam").upload("/submissions/" + submission + "/deliverables", "b.pdf", TrialFiles.PDF);
    space.invite("noe-" + space.slug() + "@ecole.example");
    Path first = taken(space, "first.zip");

    TrialSpace copy = new TrialSpace(space.slug().replace("trial-", "copy-"));
    Path files = Path.of(System.getProperty("passerelle.data")).toAbsolutePath().resolve("files");
    TenantImport.Outcome outcome;
    try (Connection core = Site.running().asRoot()) {
      outcome = TenantImport.run(core, files, first, copy.slug(), TenantImport.MOST_BYTES);
    }
    assertEquals(2, outcome.files());
    assertEquals(0, outcome.awaited());
    Answer read = copy.as("claire").get("/challenges/" + challenge);
    assertEquals("A lamp that lasts", read.text("title"), read.body());

    Map<String, byte[]> before = entries(first);
    Map<String, byte[]> after = entries(taken(copy, "second.zip"));
    assertEquals(before.keySet(), after.keySet());
    before.keySet().removeIf(name -> name.equals("manifest.json"));
    before.forEach(
        (name, content) -> {
          if (name.endsWith("audit_entry.jsonl")) {
            text(content).lines().forEach(line -> assertTrue(text(after.get(name)).contains(line)));
          } else if (name.equals("tenant.json")) {
            assertEquals(text(content), text(after.get(name)).replace(copy.slug(), space.slug()));
          } else {
            assertArrayEquals(content, after.get(name), name + "\n" + text(after.get(name)));
          }
        });
    copy.close();
  }

  @Test
  void isForOwnersAndTwiceADay() throws Exception {
    assertEquals(403, space.as("nadia").post("/exports", "").status());
    taken(space, "first.zip");
    taken(space, "second.zip");
    HttpResponse<String> third =
        Api.send(
            Api.request("claire", "en", "/v1/tenants/" + space.slug() + "/exports")
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                .build());
    assertEquals(429, third.statusCode());
    long wait = Long.parseLong(third.headers().firstValue("Retry-After").orElseThrow());
    assertTrue(wait > 86_000 && wait <= 86_401, "a day: " + wait);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }

  private Path taken(TrialSpace of, String name) throws IOException, InterruptedException {
    Answer asked = of.as("claire").post("/exports", "");
    assertEquals(202, asked.status(), asked.body());
    String id = asked.text("id");
    for (int attempt = 0; attempt < 600; attempt++) {
      if (!of.as("claire").get("/exports").body().contains("COMING")) {
        break;
      }
      Thread.sleep(100);
    }
    Path file = folder.resolve(name);
    HttpResponse<Path> download =
        HttpClient.newHttpClient()
            .send(
                Api.request("claire", "en", "/v1/tenants/" + of.slug() + "/exports/" + id + "/file")
                    .GET()
                    .build(),
                HttpResponse.BodyHandlers.ofFile(file));
    assertEquals(200, download.statusCode());
    assertTrue(
        download
            .headers()
            .firstValue("Content-Disposition")
            .orElseThrow()
            .startsWith("attachment;"));
    return file;
  }

  private static Map<String, byte[]> entries(Path file) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }
}
