package fr.passerelle.firststeps;

import java.io.Serializable;
import java.util.UUID;

/**
 * How far a new tenant has come.
 *
 * @param draft the newest draft of a challenge; null where there is none
 * @param written whether there is a challenge, draft or not
 * @param published whether one was published
 * @param invited whether somebody was invited, by name or by a link
 */
public record FirstSteps(UUID draft, boolean written, boolean published, boolean invited)
    implements Serializable {
  /** Whether nothing is left to do here. */
  public boolean done() {
    return published && invited;
  }
}
