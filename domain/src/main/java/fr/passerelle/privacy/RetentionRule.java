package fr.passerelle.privacy;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** How long something is kept, and from when. What the daily run does, and what the pages say. */
public enum RetentionRule {
  /**
   * Names beside what was contributed, from the end of the challenge; each tenant says how long.
   */
  NAMES(null),
  /** What was never handed in, with its files, likewise. */
  DRAFTS(null),
  /** The address of an invitation that nobody accepted, from the day it ran out. */
  INVITATIONS(Period.ofDays(90)),
  /** A list of addresses that nobody confirmed. */
  LISTS(Period.ofDays(7)),
  /** Letters that have left. */
  LETTERS(Period.ofDays(90)),
  LOG(Period.ofYears(3)),
  /** The files of exports; each is removed by the job that wrote it. */
  EXPORTS(Period.ofDays(7)),
  /** A space that was asked for and never opened, from the day its link ran out. */
  SIGN_UPS(Period.ofDays(7)),
  /** Account, name and address, from the day the person asks to be forgotten. */
  ACCOUNT(Period.ofDays(7));

  private final Period period;

  RetentionRule(Period period) {
    this.period = period;
  }

  /** Null where the tenant says it. */
  public Period period() {
    return period;
  }

  /** What is older than this is kept no longer; for rules that have one period everywhere. */
  public Instant before(Instant now) {
    return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
  }
}
