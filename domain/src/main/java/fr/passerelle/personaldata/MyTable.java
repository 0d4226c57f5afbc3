package fr.passerelle.personaldata;

import java.util.Set;

/**
 * What of a tenant is a person's own, and so stands in their copy. {@code ?1} is the person, {@code
 * ?2} their address. Ids of other people stay out, and so does what acts said of them.
 */
enum MyTable {
  MEMBERSHIP("membership", "membership", "person_id = ?1"),
  INVITATIONS(
      "invitations",
      "invitation",
      "accepted_by = ?1 or email = ?2",
      "token_hash",
      "stop_code",
      "invited_by",
      "import_id"),
  REQUESTS("requests", "admission", "person_id = ?1", "decided_by"),
  TERMS("terms-accepted", "terms_acceptance", "person_id = ?1"),
  LET_IN("let-into", "challenge_guest", "person_id = ?1"),
  QUESTIONS("questions", "question", "asked_by = ?1", "answered_by"),
  TEAMS("teams", "team", "id in " + Mine.TEAMS, "join_code", "captain_id"),
  TEAMMATES(
      "teammates",
      "member",
      "person_id in (select person_id from team_member where team_id in " + Mine.TEAMS + ")",
      "person_id",
      "membership_id",
      "email",
      "circle",
      "roles",
      "status",
      "since",
      "locale"),
  SUBMISSIONS("submissions", "submission", "team_id in " + Mine.TEAMS, "draft_saved_by"),
  VERSIONS(
      "submission-versions",
      "submission_version",
      "submitted_by = ?1 or submission_id in " + Mine.SUBMISSIONS,
      "submitted_by"),
  FILES(
      "files",
      "stored_file",
      "uploaded_by = ?1 or id in (select file_id from deliverable where submission_id in "
          + Mine.SUBMISSIONS
          + ")",
      "uploaded_by"),
  DECISIONS("decisions", "decision", "submission_id in " + Mine.SUBMISSIONS, "decided_by"),
  THANKS("thanks-received", "thanks", "person_id = ?1", "thanked_by"),
  EVALUATIONS("evaluations", "evaluation", "juror_id = ?1"),
  SCORES("scores", "score", "evaluation_id in (select id from evaluation where juror_id = ?1)"),
  LETTERS("letters", "mail", "?1 is not null and recipient = ?2", "words"),
  ACTS("acts", "audit_entry", "actor_id = ?1", "details", "changes", "person_id", "target_id");

  private final String file;
  private final String view;
  private final String mine;
  private final Set<String> leftOut;

  MyTable(String file, String view, String mine, String... leftOut) {
    this.file = file;
    this.view = view;
    this.mine = mine;
    this.leftOut = Set.of(leftOut);
  }

  String file() {
    return file;
  }

  String view() {
    return view;
  }

  /** Which rows are the person's. */
  String mine() {
    return mine;
  }

  Set<String> leftOut() {
    return leftOut;
  }

  boolean takesAddress() {
    return mine.contains("?2");
  }

  private static final class Mine {
    /** Whoever is out has no way to what their teams write, and keeps what they handed in. */
    static final String TEAMS =
        "(select t.team_id from team_member t join membership m on m.person_id = t.person_id"
            + " where t.person_id = ?1 and m.status = 'ACTIVE')";

    static final String SUBMISSIONS = "(select id from submission where team_id in " + TEAMS + ")";
  }
}
