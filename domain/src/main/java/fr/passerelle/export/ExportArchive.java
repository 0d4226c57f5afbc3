package fr.passerelle.export;

import fr.passerelle.shared.Sha256;
import jakarta.json.JsonObject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file while it is written, entry by entry and never whole in memory; it tells of each what a
 * manifest says of it.
 */
public final class ExportArchive implements AutoCloseable {
  private final ZipOutputStream zip;

  /** What was written under a name. */
  public record Written(String name, int lines, long size, String sha256) {}

  /** Takes the lines of an entry. */
  public interface Lines {
    void add(JsonObject line) throws IOException;
  }

  /** Gives the lines of an entry. */
  public interface Source {
    void into(Lines lines) throws IOException;
  }

  public ExportArchive(Path file) throws IOException {
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  /** One JSON object a line. */
  public Written lines(String name, Source source) throws IOException {
    try (Entry entry = new Entry(name)) {
      source.into(
          line -> {
            entry.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            entry.lines++;
          });
      return entry.end();
    }
  }

  public Written text(String name, String text) throws IOException {
    try (Entry entry = new Entry(name)) {
      entry.write(text.getBytes(StandardCharsets.UTF_8));
      return entry.end();
    }
  }

  /** Closes the content. */
  public Written bytes(String name, InputStream content) throws IOException {
    try (content;
        Entry entry = new Entry(name)) {
      content.transferTo(entry);
      return entry.end();
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class Entry extends OutputStream {
    private final String name;
    private final MessageDigest digest = Sha256.digest();
    private final DigestOutputStream out;
    private long size;
    private int lines;

    Entry(String name) throws IOException {
      this.name = name;
      this.out = new DigestOutputStream(zip, digest);
      zip.putNextEntry(new ZipEntry(name));
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      size++;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
      size += count;
    }

    Written end() {
      return new Written(name, lines, size, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
      zip.closeEntry();
    }
  }
}
