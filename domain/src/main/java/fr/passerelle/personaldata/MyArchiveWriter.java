package fr.passerelle.personaldata;

import fr.passerelle.export.ExportArchive;
import fr.passerelle.export.ExportedRows;
import fr.passerelle.files.FileStore;
import fr.passerelle.shared.TenantTransaction;
import fr.passerelle.tenancy.TenantSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;

/**
 * Writes a person's data into a ZIP file: a folder a tenant, each read inside that tenant on the
 * person's behalf. What is said of other people is left out, but for the names of teammates.
 */
@ApplicationScoped
class MyArchiveWriter {
  @Inject TenantTransaction transaction;
  @Inject MyRecords records;
  @Inject ExportedRows rows;
  @Inject FileStore store;

  private record Kept(UUID id, String name) {}

  void write(UUID person, String locale, Path file) throws Exception {
    try (ExportArchive archive = new ExportArchive(file)) {
      archive.text("README.txt", readme(locale));
      JsonObject me = transaction.run(0, person, () -> rows.one("me", Set.of()));
      archive.text("person.json", me + "\n");
      List<JsonObject> partners = transaction.run(0, person, records::partners);
      archive.lines(
          "partners.jsonl",
          lines -> {
            for (JsonObject partner : partners) {
              lines.add(partner);
            }
          });
      String email = me.getString("email");
      List<MyPlace> places = transaction.run(0, person, records::places);
      for (MyPlace place : places) {
        write(archive, person, email, place.tenant());
      }
    }
  }

  private void write(ExportArchive archive, UUID person, String email, TenantSummary tenant)
      throws Exception {
    List<Kept> files = new ArrayList<>();
    transaction.run(
        tenant.id(),
        person,
        () -> {
          for (MyTable table : MyTable.values()) {
            write(archive, tenant.slug() + "/", table, List.of(person, email), files);
          }
          return null;
        });
    for (Kept kept : files) {
      archive.bytes(
          tenant.slug() + "/files/" + kept.id() + "/" + kept.name(),
          store.open(tenant.id(), kept.id()));
    }
  }

  private void write(
      ExportArchive archive, String folder, MyTable table, List<?> me, List<Kept> files)
      throws IOException {
    archive.lines(
        folder + table.file() + ".jsonl",
        lines ->
            rows.each(
                table.view(),
                table.leftOut(),
                table.mine(),
                me.subList(0, table.takesAddress() ? 2 : 1),
                row -> {
                  lines.add(row);
                  if (table == MyTable.FILES) {
                    files.add(
                        new Kept(UUID.fromString(row.getString("id")), row.getString("name")));
                  }
                }));
  }

  private static String readme(String locale) {
    return ResourceBundle.getBundle("fr.passerelle.export.export", Locale.forLanguageTag(locale))
        .getString("my.readme");
  }
}
