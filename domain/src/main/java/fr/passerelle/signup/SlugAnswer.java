package fr.passerelle.signup;

import java.io.Serializable;

/**
 * What became of asking for a slug.
 *
 * @param suggestion a free one near it: the slug itself where it is free; null where none was found
 */
public record SlugAnswer(String slug, SlugStanding standing, String suggestion)
    implements Serializable {
  public boolean free() {
    return standing == SlugStanding.FREE;
  }
}
