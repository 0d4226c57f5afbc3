package fr.passerelle.invitation.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many values, as many of them in one statement as the server takes gladly. */
final class Pieces {
  private static final int MOST = 500;

  private Pieces() {}

  static List<List<String>> of(Collection<String> values) {
    List<String> all = new ArrayList<>(values);
    List<List<String>> pieces = new ArrayList<>();
    for (int at = 0; at < all.size(); at += MOST) {
      pieces.add(all.subList(at, Math.min(all.size(), at + MOST)));
    }
    return pieces;
  }

  /** Parameters 1 to n, as a native query names them. */
  static String marks(int n) {
    return IntStream.rangeClosed(1, n).mapToObj(at -> "?" + at).collect(Collectors.joining(", "));
  }
}
