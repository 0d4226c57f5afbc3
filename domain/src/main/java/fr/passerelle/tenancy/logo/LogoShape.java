package fr.passerelle.tenancy.logo;

/** The shapes in which a logo is kept, each at twice the size in which it is shown at most. */
public enum LogoShape {
  /** As it is, no larger than this. */
  WIDE(480, 160),
  /** Whole, in the middle of a square. */
  SQUARE(96, 96);

  private final int width;
  private final int height;

  LogoShape(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }
}
