package fr.passerelle.invitation;

import fr.passerelle.shared.Check;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses to which invitations go. */
public final class EmailAddress {
  private static final int MOST = 254;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"(),;:]+@[^\\s@<>\"(),;:]+\\.[^\\s@.<>\"(),;:]{2,}");

  private EmailAddress() {}

  /** The address in the form in which two of them are compared; refuses what cannot be one. */
  public static String of(String typed) {
    String address = Check.required("email", typed, MOST).toLowerCase(Locale.ROOT);
    if (!EMAIL.matcher(address).matches()) {
      throw Refusal.of("email", RefusalCode.INVALID_EMAIL);
    }
    return address;
  }

  /** The address with its first letter and its domain alone. */
  static String masked(String address) {
    return address.charAt(0) + "•••" + address.substring(address.indexOf('@'));
  }
}
