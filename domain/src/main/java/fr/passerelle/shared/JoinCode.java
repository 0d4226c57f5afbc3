package fr.passerelle.shared;

import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * The code in a link that several people share, such as a team's: 130 random bits in 26 letters and
 * digits.
 */
public final class JoinCode {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 26;
  private static final int BITS_A_LETTER = 5;

  private JoinCode() {}

  public static String next() {
    String code = new BigInteger(LENGTH * BITS_A_LETTER, RANDOM).toString(1 << BITS_A_LETTER);
    return "0".repeat(LENGTH - code.length()) + code;
  }
}
