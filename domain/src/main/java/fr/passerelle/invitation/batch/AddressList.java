package fr.passerelle.invitation.batch;

import java.util.List;

/** What a file says: its columns, and whom it names. */
record AddressList(List<FoundColumn> columns, List<FoundLine> lines) {
  /** The most lines that one file may have. */
  static final int MOST_LINES = 2000;
}
