package fr.passerelle.shared;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A piece of a list that is read by key, never by offset.
 *
 * @param items at most as many as were asked for, newest first
 * @param next the id to go on after; null at the end
 */
public record Page<T>(List<T> items, UUID next) {
  /** The most items that one page may be asked for. */
  public static final int MOST = 100;

  /** Makes a page out of rows that were read with one more than {@code limit}. */
  public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, UUID> id) {
    if (oneMore.size() <= limit) {
      return new Page<>(List.copyOf(oneMore), null);
    }
    List<T> items = List.copyOf(oneMore.subList(0, limit));
    return new Page<>(items, id.apply(items.get(limit - 1)));
  }

  /** The limit asked for, held between 1 and {@link #MOST}. */
  public static int limit(int asked) {
    return Math.max(1, Math.min(asked, MOST));
  }
}
