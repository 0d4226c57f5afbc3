package fr.passerelle.files.disk;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.HexFormat;

/** What was counted and hashed while the bytes of a file arrived. */
record Arrival(long size, String sha256) {
  private static final int PIECE = 64 * 1024;
  private static final long MEGABYTE = 1024L * 1024;

  /**
   * Writes the bytes through to the disk and closes the channel.
   *
   * @throws UncheckedIOException where the sender breaks off
   * @throws IOException where the disk does not take them
   */
  static Arrival write(InputStream content, FileChannel disk, long most) throws IOException {
    try (disk) {
      MessageDigest digest = Sha256.digest();
      byte[] piece = new byte[PIECE];
      long size = 0;
      for (int read = read(content, piece); read >= 0; read = read(content, piece)) {
        size += read;
        if (size > most) {
          throw Refusal.of("file", RefusalCode.FILE_TOO_LARGE, most / MEGABYTE);
        }
        digest.update(piece, 0, read);
        ByteBuffer rest = ByteBuffer.wrap(piece, 0, read);
        while (rest.hasRemaining()) {
          disk.write(rest);
        }
      }
      disk.force(true);
      return new Arrival(size, HexFormat.of().formatHex(digest.digest()));
    }
  }

  private static int read(InputStream content, byte[] piece) {
    try {
      return content.read(piece);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
