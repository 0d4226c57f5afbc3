package fr.passerelle.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 in hexadecimal, as the product keeps it. */
final class Hash {
  private Hash() {}

  static String of(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /**
   * The proof of a version handed in: over the length of each part, a colon and the part; the
   * hashes of its files come last, in ascending order.
   */
  static String fingerprint(String title, String body, String note, List<String> files) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    part(all, title);
    part(all, body);
    part(all, note);
    files.stream().sorted().forEach(hash -> part(all, hash));
    return of(all.toByteArray());
  }

  private static void part(ByteArrayOutputStream all, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    all.writeBytes((bytes.length + ":").getBytes(UTF_8));
    all.writeBytes(bytes);
  }
}
