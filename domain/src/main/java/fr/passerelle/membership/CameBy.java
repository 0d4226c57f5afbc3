package fr.passerelle.membership;

import java.io.Serializable;

/**
 * What brought a member in.
 *
 * @param name who invited them; for an OPEN invitation, what the admins call it
 * @param channel LINK or QR for an OPEN invitation; null for a PERSONAL one
 */
public record CameBy(Kind kind, String name, String channel) implements Serializable {

  /** The two kinds of invitation. */
  public enum Kind {
    PERSONAL,
    OPEN
  }
}
