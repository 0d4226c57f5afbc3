package fr.passerelle.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A tenant's export, opened and checked whole before anything is done with it: the version, that it
 * holds what its manifest names and nothing else, sizes and hashes. Docs: {@code
 * docs/tenant-export.md}.
 *
 * <p>The names of its entries are looked up and never become names on a disk. No more is read of an
 * entry than the manifest says, and no more in all than {@code mostBytes}: a file that unpacks to
 * more is refused while it is read.
 */
final class TenantArchive implements AutoCloseable {
  static final String FORMAT = "passerelle-tenant";
  static final int VERSION = 1;

  private static final String MANIFEST = "manifest.json";
  private static final Set<String> UNCHECKED = Set.of(MANIFEST, "README.txt");
  private static final long MOST_MANIFEST = 256L * 1024 * 1024;
  private static final int MOST_LINE = 64 * 1024 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A piece of text in it: the tenant, its people, or the rows of a table. */
  record Part(String name, String table, long size, String sha256) {}

  /** The bytes of a file, under the id that its row has. */
  record StoredBytes(UUID id, String path, long size, String sha256) {}

  /** What is done with each line. */
  interface Line {
    void read(JsonNode row) throws IOException, java.sql.SQLException;
  }

  private final ZipFile zip;
  private final List<Part> parts = new ArrayList<>();
  private final List<StoredBytes> files = new ArrayList<>();

  private TenantArchive(ZipFile zip) {
    this.zip = zip;
  }

  /** Opens and checks; refuses with {@link CannotImport}. */
  static TenantArchive open(Path file, long mostBytes) throws IOException {
    TenantArchive archive = new TenantArchive(new ZipFile(file.toFile()));
    try {
      archive.readManifest();
      archive.check(mostBytes);
      return archive;
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private void readManifest() throws IOException {
    JsonNode manifest;
    try (InputStream in = new Bounded(entry(MANIFEST), MOST_MANIFEST, MANIFEST)) {
      manifest = JSON.readTree(in);
    } catch (JsonProcessingException e) {
      throw new CannotImport("its manifest cannot be read");
    }
    if (!FORMAT.equals(manifest.path("format").asText())) {
      throw new CannotImport("it is no export of a space");
    }
    int version = manifest.path("version").asInt();
    if (version != VERSION) {
      throw new CannotImport(
          "it has version " + version + " of the format, and this program reads " + VERSION);
    }
    for (JsonNode part : manifest.path("parts")) {
      parts.add(
          new Part(
              part.path("name").asText(),
              part.path("table").asText(""),
              part.path("size").asLong(),
              part.path("sha256").asText()));
    }
    for (JsonNode file : manifest.path("files")) {
      files.add(
          new StoredBytes(
              id(file.path("id").asText()),
              file.path("path").asText(),
              file.path("size").asLong(),
              file.path("sha256").asText()));
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new CannotImport("a file in it has no id");
    }
  }

  private void check(long mostBytes) throws IOException {
    Set<String> named = new HashSet<>(UNCHECKED);
    long all = 0;
    for (Part part : parts) {
      named.add(part.name());
      all = Math.addExact(all, positive(part.size()));
    }
    for (StoredBytes file : files) {
      named.add(file.path());
      all = Math.addExact(all, positive(file.size()));
    }
    if (all > mostBytes) {
      throw new CannotImport("it unpacks to " + all + " bytes, more than " + mostBytes);
    }
    int entries = 0;
    for (var names = zip.entries(); names.hasMoreElements(); ) {
      String name = names.nextElement().getName();
      if (!named.contains(name) || ++entries > named.size()) {
        throw new CannotImport("it holds " + name + ", which its manifest does not name");
      }
    }
    for (Part part : parts) {
      checkBytes(part.name(), part.size(), part.sha256());
    }
    for (StoredBytes file : files) {
      checkBytes(file.path(), file.size(), file.sha256());
    }
  }

  private static long positive(long size) {
    if (size < 0) {
      throw new CannotImport("a size in its manifest is none");
    }
    return size;
  }

  private void checkBytes(String name, long size, String sha256) throws IOException {
    MessageDigest digest = digest();
    long read;
    try (InputStream in = new DigestInputStream(bytes(name, size), digest)) {
      read = in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    if (read != size || !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
      throw new CannotImport(name + " is not what was exported");
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Part> parts() {
    return parts;
  }

  List<StoredBytes> files() {
    return files;
  }

  /** The bytes of a file, and not one more than was checked. */
  InputStream bytes(StoredBytes file) throws IOException {
    return bytes(file.path(), file.size());
  }

  private InputStream bytes(String name, long size) throws IOException {
    return new Bounded(entry(name), size, name);
  }

  private InputStream entry(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new CannotImport("it has no " + name);
    }
    return zip.getInputStream(entry);
  }

  /** Reads a part line by line; one JSON object each. */
  void lines(Part part, Line line) throws IOException, java.sql.SQLException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(bytes(part.name(), part.size()), StandardCharsets.UTF_8))) {
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        if (text.length() > MOST_LINE) {
          throw new CannotImport("a line of " + part.name() + " is too long");
        }
        line.read(JSON.readTree(text));
      }
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Ends with a refusal where there is more than was said. */
  private static final class Bounded extends java.io.FilterInputStream {
    private final String name;
    private long left;

    Bounded(InputStream in, long most, String name) {
      super(in);
      this.left = most;
      this.name = name;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      if (one >= 0) {
        count(1);
      }
      return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int read = super.read(into, from, most);
      if (read > 0) {
        count(read);
      }
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw new CannotImport(name + " unpacks to more than its manifest says");
      }
    }
  }
}
