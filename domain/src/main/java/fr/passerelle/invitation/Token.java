package fr.passerelle.invitation;

import fr.passerelle.shared.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret in the link of a letter: 256 random bits. Only its hash is kept. */
public record Token(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  public static Token random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** SHA-256 in hexadecimal; enough for a secret that nobody can guess. */
  public String hash() {
    return Sha256.of(text);
  }

  @Override
  public String toString() {
    return "Token[hidden]";
  }
}
