package fr.passerelle.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passerelle.shared.Sha256;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * Proof of what was handed in: SHA-256 over title, text and note, then the SHA-256 of each file in
 * ascending order. Before each part stands its length in bytes and a colon, so that no text can be
 * mistaken for another one cut elsewhere.
 */
final class Fingerprint {
  private Fingerprint() {}

  static String of(String title, String body, String note, List<String> fileHashes) {
    MessageDigest digest = Sha256.digest();
    part(digest, title);
    part(digest, body);
    part(digest, note);
    fileHashes.stream().sorted().forEach(hash -> part(digest, hash));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void part(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    digest.update((bytes.length + ":").getBytes(UTF_8));
    digest.update(bytes);
  }
}
