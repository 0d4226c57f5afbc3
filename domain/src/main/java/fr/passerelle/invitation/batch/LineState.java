package fr.passerelle.invitation.batch;

import java.util.Set;

/** What becomes of a line. */
public enum LineState {
  /** Will be invited. */
  READY,
  /** Something in it has to be mended first. */
  ERROR,
  /** An earlier line has the same address. */
  DUPLICATE,
  ALREADY_MEMBER,
  /** An invitation waits at this address. */
  ALREADY_INVITED,
  /** Whoever reads at this address wants no invitations, for good or for now. */
  OPTED_OUT,
  /** Taken out by hand. */
  DROPPED,
  /** Invited. */
  SENT,
  /** Waits for the next day, as the cap of this one is reached. */
  CAPPED;

  /** Those that a person should look at before confirming. */
  public static final Set<LineState> TO_LOOK_AT =
      Set.of(ERROR, DUPLICATE, ALREADY_MEMBER, ALREADY_INVITED, OPTED_OUT);

  /** Those of which nothing will leave, and nothing has to be done. */
  public static final Set<LineState> IGNORED =
      Set.of(DUPLICATE, ALREADY_MEMBER, ALREADY_INVITED, OPTED_OUT, DROPPED);

  /** Those that will still leave. */
  public static final Set<LineState> LEAVING = Set.of(READY, CAPPED);
}
