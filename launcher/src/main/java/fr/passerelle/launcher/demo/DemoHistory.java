package fr.passerelle.launcher.demo;

import java.time.Duration;
import java.time.Instant;

/** What was done in a tenant and left no other trace than its audit log. */
final class DemoHistory {
  private static final double JUDGED = -110;
  private static final double JUDGED_NO_MORE = -80;
  private static final double SHUT_OUT = -42;
  private static final double LET_IN_AGAIN = -41.7;
  private static final double TAKEN_AWAY = -12;
  private static final double EXPORTED = -34;
  private static final int WRITTEN_IN = 40;
  private static final Duration KEPT = Duration.ofDays(7);

  private final Scene scene;
  private final int tenant;
  private final String owner;

  DemoHistory(Scene scene, int tenant, String owner) {
    this.scene = scene;
    this.tenant = tenant;
    this.owner = owner;
  }

  void write(String slug) {
    if (slug.equals(DemoDoors.TENANT)) {
      String priya = scene.person("priya");
      Said judges = Said.of(priya, "").changed("roles", "CONTRIBUTOR", "JUROR,CONTRIBUTOR");
      Said noMore = Said.of(priya, "").changed("roles", "JUROR,CONTRIBUTOR", "CONTRIBUTOR");
      act(JUDGED, "ChangeMember", judges, "PAGE");
      act(JUDGED_NO_MORE, "ChangeMember", noMore, "PAGE");
      act(SHUT_OUT, "SuspendMember", Said.of(priya, ""), "PAGE");
      act(LET_IN_AGAIN, "RestoreMember", Said.of(priya, ""), "PAGE");
    }
    Instant at = scene.moments().at(TAKEN_AWAY);
    Said month =
        Said.about("")
            .with("lines", 24)
            .with("from", at.toString().substring(0, 8) + "01")
            .with("to", at.toString().substring(0, 10));
    act(TAKEN_AWAY, "ExportAuditLog", month, "API");
    exported();
  }

  /** Everything, once; the file is gone since. */
  private void exported() {
    Instant at = scene.moments().at(EXPORTED);
    scene
        .into("tenant_export", tenant, at)
        .set("asked_by", owner)
        .set("asked_at", at)
        .set("ready_at", at.plusSeconds(WRITTEN_IN))
        .set("expires_at", at.plusSeconds(WRITTEN_IN).plus(KEPT))
        .set("size", 2_413_870L)
        .set("sha256", Hash.of("the export of " + tenant))
        .set("removed_at", at.plusSeconds(WRITTEN_IN).plus(KEPT));
    act(EXPORTED, "AskTenantExport", Said.about(""), "PAGE");
  }

  private void act(double days, String act, Said says, String via) {
    scene.audit(tenant, scene.moments().at(days), owner, act, null, says, via);
  }
}
