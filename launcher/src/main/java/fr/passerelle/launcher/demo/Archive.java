package fr.passerelle.launcher.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file in the making; with the same entries, it is the same each time. */
final class Archive {
  /** The first moment that a ZIP can tell. */
  private static final long MOMENT = 315_619_200_000L;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  void add(String name, byte[] content) {
    put(new ZipEntry(name), content);
  }

  /** Adds without compressing, for readers that look for the bytes themselves. */
  void addPlain(String name, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    put(entry, content);
  }

  private void put(ZipEntry entry, byte[] content) {
    try {
      entry.setTime(MOMENT);
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    try {
      zip.close();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
