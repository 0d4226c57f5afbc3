package fr.passerelle.acceptance;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A telephone that shows codes (TOTP, RFC 6238): six digits, new ones every half minute. */
final class CodeApp {
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECONDS = 30;

  private final byte[] secret;
  private long used;

  private CodeApp(byte[] secret) {
    this.secret = secret;
  }

  /**
   * @param key as the page shows it: base 32, in groups
   */
  static CodeApp of(String key) {
    String letters = key.replaceAll("\\s", "");
    ByteBuffer bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
    int bits = 0;
    int held = 0;
    for (char letter : letters.toCharArray()) {
      held = (held << 5) | BASE_32.indexOf(letter);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (held >> bits));
        held &= (1 << bits) - 1;
      }
    }
    return new CodeApp(bytes.array());
  }

  /**
   * A code that was not used before: each works once. Those of the half minutes before and after
   * work as well, so that three are had at once.
   */
  String next() {
    used = Math.max(used + 1, Instant.now().getEpochSecond() / SECONDS - 1);
    return code(used);
  }

  private String code(long time) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(time).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
      return String.format("%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
