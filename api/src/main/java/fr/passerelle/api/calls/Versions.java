package fr.passerelle.api.calls;

import fr.passerelle.api.failure.Problem;
import fr.passerelle.api.failure.ProblemException;
import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of things as entity tags: {@code "3"}. */
public final class Versions {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

  private Versions() {}

  public static EntityTag tag(int version) {
    return new EntityTag(Integer.toString(version));
  }

  /**
   * The version that an {@code If-Match} names. Without one the call is answered 428; with one that
   * we never gave, 412.
   */
  public static int from(String ifMatch) {
    if (ifMatch == null) {
      throw new ProblemException(Problem.Kind.VERSION_REQUIRED);
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new ProblemException(Problem.Kind.VERSION_UNKNOWN);
    }
    return Integer.parseInt(tag.group(1));
  }
}
