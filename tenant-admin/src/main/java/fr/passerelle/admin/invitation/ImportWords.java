package fr.passerelle.admin.invitation;

import fr.passerelle.admin.AdminWords;
import fr.passerelle.invitation.batch.ImportRow;
import fr.passerelle.invitation.batch.ImportStatus;
import fr.passerelle.invitation.batch.LineState;

/** How a list of people to invite is spoken of, wherever it is shown. */
final class ImportWords {
  private ImportWords() {}

  static String state(AdminWords say, ImportRow row) {
    int sent = row.in(LineState.SENT);
    int leaving = row.among(LineState.LEAVING);
    return switch (row.status()) {
      case READY -> say.of("import.state.READY", leaving, row.in(LineState.ERROR));
      case SENDING ->
          row.resumesAt() == null
              ? say.of("import.state.SENDING", sent, sent + leaving)
              : say.of("import.state.RESTING", sent, leaving);
      case DONE -> say.of("import.state.DONE", sent);
      case DISCARDED ->
          sent == 0
              ? say.word("import.state", ImportStatus.DISCARDED)
              : say.of("import.state.STOPPED", sent);
    };
  }

  static String tone(ImportRow row) {
    return switch (row.status()) {
      case READY -> "warn";
      case SENDING -> "info";
      case DONE -> "ok";
      case DISCARDED -> "";
    };
  }

  static String icon(ImportRow row) {
    return switch (row.status()) {
      case READY -> "eye";
      case SENDING -> row.resumesAt() == null ? "send" : "hourglass";
      case DONE -> "circle-check";
      case DISCARDED -> "circle-x";
    };
  }
}
