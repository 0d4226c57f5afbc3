package fr.passerelle.bench;

import java.util.Locale;

/**
 * A figure and what it is to be at most.
 *
 * @param name what it is of
 */
record Figure(String name, double value, double target) {
  /** {@code figure NAME VALUE TARGET ok|short}. */
  String line() {
    return String.format(
        Locale.ROOT,
        "figure %s %.2f %s %s",
        name,
        value,
        target == Math.rint(target) ? Long.toString((long) target) : Double.toString(target),
        value <= target ? "ok" : "short");
  }
}
