package fr.passerelle.identity.reconcile;

/**
 * What a comparison found.
 *
 * @param expected null where nothing was expected
 * @param found null where nothing was found
 */
record Finding(Kind kind, ExpectedOrganization expected, FoundOrganization found) {
  /** What is wrong; all but the last three are mended. */
  enum Kind {
    /** Not there: made. */
    MISSING,
    /** Has another name: named again. */
    RENAMED,
    /** Closed although its owner is open: opened. */
    CLOSED,
    /** Ours, without our mark on it: marked. */
    UNMARKED,
    /** Has the mark of an owner that there is no more: closed, and kept. */
    ORPHAN,
    /** Its alias is taken by somebody else's: said, and left alone. */
    TAKEN,
    /** Nobody of ours knows it: said, and left alone. */
    UNKNOWN,
    /** Of a whole run: all was well. */
    NOTHING
  }

  String alias() {
    return expected != null ? expected.alias() : found.alias();
  }

  String owner() {
    return expected != null ? expected.owner() : found.mark() == null ? "" : found.mark();
  }
}
