package fr.passerelle.web;

/** Lays progress out in planks, of which a deck has at most {@value #MOST}. */
public final class Deck {
  static final int MOST = 24;

  private Deck() {}

  /** How many planks the deck has. */
  public static int planks(Number of) {
    return Math.max(1, Math.min(MOST, of.intValue()));
  }

  /** How many of them are laid: all only when all is done, one as soon as something is. */
  public static int laid(Number value, Number of) {
    int done = Math.max(0, Math.min(value.intValue(), of.intValue()));
    if (done == 0) {
      return 0;
    }
    return Math.max(1, (int) ((long) done * planks(of) / of.intValue()));
  }
}
