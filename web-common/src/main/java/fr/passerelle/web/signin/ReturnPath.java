package fr.passerelle.web.signin;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * The page to which a sign-in comes back: a path of this site with its query, never another site's
 * address.
 */
public final class ReturnPath {
  static final String HOME = "/home";
  private static final int LONGEST = 2000;

  private ReturnPath() {}

  /** The asked path where it is one, else the home page. */
  public static String of(String asked) {
    return isPath(asked) ? asked : HOME;
  }

  private static boolean isPath(String asked) {
    if (asked == null
        || asked.length() > LONGEST
        || !asked.startsWith("/")
        || asked.startsWith("//")
        || asked.chars().anyMatch(c -> c <= ' ' || c == '\\' || c >= 127)) {
      return false;
    }
    try {
      URI uri = new URI(asked);
      return uri.getScheme() == null && uri.getRawAuthority() == null && !leavesAtDots(uri);
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  /** {@code /..//evil.example} is a path until a browser tidies it up. */
  private static boolean leavesAtDots(URI uri) {
    String path = uri.getPath();
    return path.contains("//") || path.contains("/..");
  }
}
