package fr.passerelle.export;

import fr.passerelle.export.ExportArchive.Written;
import fr.passerelle.files.FileStore;
import fr.passerelle.shared.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;

/**
 * Writes everything of a tenant into a ZIP file: its settings, its people, its tables row by row,
 * its files, and a manifest with the size and hash of each. The rows are those of one moment, read
 * in one transaction; the bytes of files never change, and are read after it.
 */
@ApplicationScoped
class TenantArchiveWriter {
  static final String FORMAT = "passerelle-tenant";
  static final int VERSION = 1;

  /** Of the settings: what only this installation can say. */
  private static final Set<String> OF_THIS_PLACE = Set.of("version", "organization_id");

  @Inject TenantTransaction transaction;
  @Inject ExportedRows rows;
  @Inject FileStore store;
  @Inject Clock clock;

  private record Kept(UUID id, String name) {}

  void write(int tenant, Path file) throws Exception {
    try (ExportArchive archive = new ExportArchive(file)) {
      JsonArrayBuilder parts = Json.createArrayBuilder();
      List<Kept> files = new ArrayList<>();
      JsonObject settings =
          transaction.run(
              tenant,
              null,
              () -> {
                JsonObject looks = looks();
                archive.text("README.txt", readme(looks));
                parts.add(part(archive.lines("tenant.json", lines -> lines.add(looks)), ""));
                parts.add(part(archive.lines("people.jsonl", this::people), ""));
                for (String table : TenantTables.GOING) {
                  if (rows.isThere(table)) {
                    parts.add(part(table(archive, table, files), table));
                  }
                }
                return looks;
              });
      JsonArrayBuilder bytes = Json.createArrayBuilder();
      for (Kept kept : files) {
        bytes.add(
            said(
                    archive.bytes(
                        "files/" + kept.id() + "/" + kept.name(), store.open(tenant, kept.id())),
                    "path")
                .add("id", kept.id().toString()));
      }
      archive.text("manifest.json", manifest(settings, parts, bytes));
    }
  }

  private String manifest(JsonObject settings, JsonArrayBuilder parts, JsonArrayBuilder files) {
    return Json.createObjectBuilder()
        .add("format", FORMAT)
        .add("version", VERSION)
        .add("exportedAt", clock.instant().toString())
        .add(
            "tenant",
            Json.createObjectBuilder(
                Map.of(
                    "slug", settings.getString("slug"),
                    "name", settings.getString("name"))))
        .add("parts", parts)
        .add("files", files)
        .build()
        .toString();
  }

  private JsonObject looks() {
    return Json.createObjectBuilder(rows.one("tenant_settings", OF_THIS_PLACE))
        .addAll(Json.createObjectBuilder(rows.one("tenant_keeping", OF_THIS_PLACE)))
        .build();
  }

  private Written table(ExportArchive archive, String table, List<Kept> files) throws IOException {
    return archive.lines(
        "tables/" + table + ".jsonl",
        lines ->
            rows.each(
                table,
                TenantTables.stayingOf(table),
                "",
                List.of(),
                row -> {
                  lines.add(row);
                  if (table.equals("stored_file")) {
                    files.add(
                        new Kept(UUID.fromString(row.getString("id")), row.getString("name")));
                  }
                }));
  }

  /** Whom the tenant names: its members of all times, and who asked to come in. */
  private void people(ExportArchive.Lines lines) throws IOException {
    Set<String> known = new HashSet<>();
    for (String view : List.of("member", "applicant")) {
      rows.each(
          view,
          Set.of(),
          "",
          List.of(),
          row -> {
            if (known.add(row.getString("person_id"))) {
              lines.add(
                  Json.createObjectBuilder()
                      .add("id", row.getString("person_id"))
                      .add("email", row.getString("email"))
                      .add("display_name", row.getString("display_name"))
                      .add("locale", row.getString("locale"))
                      .build());
            }
          });
    }
  }

  private static JsonObjectBuilder part(Written written, String table) {
    return said(written, "name").add("table", table).add("rows", written.lines());
  }

  private static JsonObjectBuilder said(Written written, String as) {
    return Json.createObjectBuilder()
        .add(as, written.name())
        .add("size", written.size())
        .add("sha256", written.sha256());
  }

  private static String readme(JsonObject settings) {
    return ResourceBundle.getBundle(
            "fr.passerelle.export.export",
            java.util.Locale.forLanguageTag(settings.getString("locale")))
        .getString("tenant.readme")
        .replace("{0}", settings.getString("name"));
  }
}
