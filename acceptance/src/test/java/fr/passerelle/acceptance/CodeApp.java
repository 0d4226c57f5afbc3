package fr.passerelle.acceptance;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A telephone that shows codes (TOTP, RFC 6238): six digits, new ones every half minute. */
record CodeApp(byte[] secret) {
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECONDS = 30;

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
   * @param steps 0 for the code of now, 1 for the next one, -1 for the one before: a code works
   *     once, and the neighbours of now work too
   */
  String code(int steps) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      long time = Instant.now().getEpochSecond() / SECONDS + steps;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(time).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
      return String.format("%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
