package fr.passerelle.export;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a tenant goes along in its export. A table that is named nowhere here stays, and a test
 * asks which of the two was meant.
 */
public final class TenantTables {
  /** In the order in which the file has them; what this version does not keep is passed over. */
  public static final List<String> GOING =
      List.of(
          "tenant_logo",
          "membership",
          "stored_file",
          "challenge",
          "challenge_document",
          "criterion",
          "challenge_guest",
          "terms_acceptance",
          "question",
          "open_invitation",
          "admission",
          "invitation_import",
          "invitation",
          "invitation_import_line",
          "invitation_day",
          "invitation_opt_out",
          "team",
          "team_member",
          "submission",
          "submission_version",
          "deliverable",
          "evaluation",
          "score",
          "decision",
          "thanks",
          "first_steps_left",
          "audit_entry");

  /**
   * Letters on their way, answers of the API that are kept for a day, exports themselves, and
   * partners, whom each installation knows by itself.
   */
  public static final Set<String> STAYING =
      Set.of("mail", "idempotent_answer", "tenant_export", "tenant_partner");

  /** Secrets of links that lead here and nowhere else. */
  private static final Map<String, Set<String>> STAYING_COLUMNS =
      Map.of("invitation", Set.of("token_hash", "stop_code"));

  private TenantTables() {}

  static Set<String> stayingOf(String table) {
    return STAYING_COLUMNS.getOrDefault(table, Set.of());
  }
}
