package fr.passerelle.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a tenant of an export, under a slug that is free: the operator's command {@code
 * bin/passerelle import FILE --slug NAME}. Rows and files come whole or not at all.
 *
 * <p>People are found by their verified address. Whoever is not known here comes along without an
 * account: the first who signs in with that address, verified, takes their place ({@code
 * app.take_over}).
 */
public final class TenantImport {
  /** What an export may unpack to, unless the operator says otherwise. */
  public static final long MOST_BYTES = 50L * 1024 * 1024 * 1024;

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{1,38}[a-z0-9])");

  /**
   * What came of an import.
   *
   * @param tenant the number of the new tenant
   * @param known how many of its people were known here
   * @param awaited how many come with an address, and have not signed in here
   */
  public record Outcome(int tenant, int rows, int files, int known, int awaited) {}

  private final Connection core;
  private final Path filesFolder;
  private final TenantArchive archive;

  private TenantImport(Connection core, Path filesFolder, TenantArchive archive) {
    this.core = core;
    this.filesFolder = filesFolder;
    this.archive = archive;
  }

  /**
   * @param core an account that may write to the tables; left as it was found
   * @param filesFolder where the installation keeps its files
   */
  public static Outcome run(
      Connection core, Path filesFolder, Path file, String slug, long mostBytes)
      throws IOException, SQLException {
    if (!SLUG.matcher(slug).matches()) {
      throw new CannotImport(slug + " is no name of a space: small letters, digits and hyphens");
    }
    boolean before = core.getAutoCommit();
    core.setAutoCommit(false);
    try (TenantArchive archive = TenantArchive.open(file, mostBytes)) {
      return new TenantImport(core, filesFolder, archive).take(slug);
    } finally {
      core.rollback();
      core.setAutoCommit(before);
    }
  }

  private Outcome take(String slug) throws IOException, SQLException {
    ImportedRows rows = new ImportedRows(core);
    Path made = null;
    try {
      archive.lines(part("tenant.json"), rows::tenant);
      int tenant = rows.open(slug);
      archive.lines(part("people.jsonl"), rows::person);
      for (String table : rows.order(tables())) {
        archive.lines(part("tables/" + table + ".jsonl"), row -> rows.insert(table, row));
      }
      rows.dress();
      Path folder = filesFolder.resolve(String.valueOf(tenant));
      if (Files.exists(folder)) {
        throw new CannotImport(folder + " is there already");
      }
      made = Files.createDirectories(folder);
      for (TenantArchive.StoredBytes file : archive.files()) {
        try (InputStream in = archive.bytes(file)) {
          Files.copy(in, folder.resolve(file.id().toString()));
        }
      }
      rows.scheduleOrganization();
      core.commit();
      made = null;
      return rows.outcome(archive.files().size());
    } finally {
      if (made != null) {
        core.rollback();
        forget(made);
      }
    }
  }

  private TenantArchive.Part part(String name) {
    return archive.parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new CannotImport("it has no " + name));
  }

  /** The tables that have rows. Each file has its row there, and each row its file. */
  private Set<String> tables() throws IOException, SQLException {
    Set<String> tables = new HashSet<>();
    archive.parts().stream()
        .filter(part -> !part.table().isEmpty() && part.size() > 0)
        .forEach(part -> tables.add(part.table()));
    Set<UUID> said = new HashSet<>();
    if (tables.contains("stored_file")) {
      archive.lines(
          part("tables/stored_file.jsonl"),
          row -> said.add(UUID.fromString(row.path("id").asText())));
    }
    Set<UUID> there = new HashSet<>();
    archive.files().forEach(file -> there.add(file.id()));
    if (!said.equals(there)) {
      throw new CannotImport("its files are not those that its rows name");
    }
    return tables;
  }

  private static void forget(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs from the environment: {@code PASSERELLE_DB_ADMIN_URL, _USER, _PASSWORD} and {@code
   * PASSERELLE_FILES}.
   *
   * @param args the file, {@code --slug} and the name of the new space
   */
  public static void main(String[] args) throws IOException, SQLException {
    List<String> words = List.of(args);
    int slug = words.indexOf("--slug");
    if (words.size() != 3 || slug != 1) {
      System.err.println("usage: bin/passerelle import FILE --slug NAME");
      System.exit(2);
    }
    try (Connection core =
        DriverManager.getConnection(
            Migrations.inCore(Migrations.setting("PASSERELLE_DB_ADMIN_URL")),
            Migrations.setting("PASSERELLE_DB_ADMIN_USER"),
            Migrations.setting("PASSERELLE_DB_ADMIN_PASSWORD"))) {
      Outcome outcome =
          run(
              core,
              Path.of(Migrations.setting("PASSERELLE_FILES")),
              Path.of(words.get(0)),
              words.get(2),
              MOST_BYTES);
      System.out.printf(
          "The space %s is there: %d rows, %d files; of its people %d were known, %d will find it"
              + " when they sign in with their address.%n",
          words.get(2), outcome.rows(), outcome.files(), outcome.known(), outcome.awaited());
    } catch (CannotImport no) {
      System.err.println("Nothing was imported: " + no.getMessage() + ".");
      System.exit(1);
    }
  }
}
