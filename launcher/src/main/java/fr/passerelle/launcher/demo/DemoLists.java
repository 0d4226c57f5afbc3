package fr.passerelle.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The lists of people whom Atelier Lumen invites from a file: one that has left, and one that waits
 * to be looked at.
 */
final class DemoLists {
  static final String TENANT = "atelier-lumen";

  private static final double SENT = -5;
  private static final double ADDED = -0.2;
  private static final Duration FORTNIGHT = Duration.ofDays(14);

  /**
   * @param problem what the mail server said; empty where it took the letter
   */
  private record Invited(String name, String email, boolean seen, String problem) {}

  private record Line(String name, String email, String circleFound, String state, String problem) {
    static Line ready(String name, String email) {
      return new Line(name, email, "", "READY", null);
    }
  }

  private static final List<Invited> CLASS =
      List.of(
          new Invited("Maëlle Kergoat", "maelle.kergoat@atelier-sup.example", true, ""),
          new Invited("Yanis Belkacem", "yanis.belkacem@atelier-sup.example", true, ""),
          new Invited("Clara Petit", "clara.petit@atelier-sup.example", false, ""),
          new Invited("Hugo Marchal", "hugo.marchal@atelier-sup.example", false, ""),
          new Invited(
              "Jeanne Poirier", "j.poirier@atelier-sup.example", false, "550 5.1.1 User unknown"));

  private static final List<Line> WAITING =
      List.of(
          Line.ready("Noé Garnier", "n.garnier@escval.example"),
          Line.ready("Awa Diallo", "a.diallo@escval.example"),
          new Line("Léa Fontaine", "lea.fontaine@escval", "", "ERROR", "INVALID_EMAIL"),
          Line.ready("Tom Rousseau", "t.rousseau@escval.example"),
          new Line("Noé Garnier", "n.garnier@escval.example", "", "DUPLICATE", null),
          new Line("Inès Caron", "i.caron@escval.example", "alumni", "ERROR", "UNKNOWN_CIRCLE"),
          new Line(
              "Nadia Benali", "nadia@lumen-amis.example", "", "ALREADY_MEMBER", "ALREADY_MEMBER"),
          Line.ready("Gaël Morin", "g.morin@escval.example"),
          Line.ready("Rose Tanguy", "r.tanguy@escval.example"));

  private final Scene scene;
  private final int tenant;
  private final String owner;

  DemoLists(Scene scene, int tenant, String owner) {
    this.scene = scene;
    this.tenant = tenant;
    this.owner = owner;
  }

  void write() {
    Instant sent = scene.moments().at(SENT);
    String left = list("design-3e-annee.xlsx", sent, "DONE", "SENT:" + CLASS.size());
    scene.audit(
        tenant,
        sent,
        owner,
        "ConfirmImport",
        left,
        Said.about("design-3e-annee.xlsx")
            .with("lines", CLASS.size())
            .with("role", "CONTRIBUTOR")
            .with("basis", "PARTNER"));
    for (int at = 0; at < CLASS.size(); at++) {
      Invited one = CLASS.get(at);
      line(left, at + 2, one.name(), one.email(), "", "SENT", null, invitation(left, one, sent));
    }
    Instant added = scene.moments().at(ADDED);
    String waits =
        list(
            "promo-master2-escval.csv",
            added,
            "READY",
            "READY:5,ERROR:2,DUPLICATE:1,ALREADY_MEMBER:1");
    Said read = Said.about("promo-master2-escval.csv").with("lines", WAITING.size());
    scene.audit(tenant, added, owner, "PreviewInvitations", waits, read);
    for (int at = 0; at < WAITING.size(); at++) {
      Line one = WAITING.get(at);
      line(
          waits,
          at + 2,
          one.name(),
          one.email(),
          one.circleFound(),
          one.state(),
          one.problem(),
          null);
    }
  }

  private String list(String file, Instant at, String status, String counts) {
    String id = scene.moments().id(at);
    boolean done = status.equals("DONE");
    scene
        .into("invitation_import", tenant, id)
        .set("file_name", file)
        .set(
            "columns_found",
            "FIRST_NAME\tPrénom\nLAST_NAME\tNom\nEMAIL\tCourriel\nCIRCLE\tCercle\n\tTéléphone")
        .set("status", status)
        .set("counts", counts)
        .set("uploaded_by", owner)
        .set("uploaded_at", at)
        .set("circle", done ? "STUDENT" : null)
        .set("role", done ? "CONTRIBUTOR" : null)
        .set("locale", done ? "fr" : null)
        .set("days", done ? 14 : null)
        .set("basis", done ? "PARTNER" : null)
        .set("confirmed_by", done ? owner : null)
        .set("confirmed_at", done ? at : null)
        .set("ended_at", done ? at.plusSeconds(40) : null);
    return id;
  }

  private String invitation(String list, Invited one, Instant sent) {
    String id = scene.moments().id(sent);
    scene
        .into("invitation", tenant, id)
        .set("email", one.email())
        .set("name", one.name())
        .set("circle", "STUDENT")
        .set("role", "CONTRIBUTOR")
        .set("message", "Votre école et nous ouvrons nos cas ensemble cette année.")
        .set("locale", "fr")
        .set("status", one.problem().isEmpty() ? "SENT" : "UNDELIVERED")
        .set("token_hash", Hash.of("nobody holds the token of " + id))
        .set("invited_by", owner)
        .set("import_id", list)
        .set("created_at", sent)
        .set("sent_at", sent)
        .set("seen_at", one.seen() ? sent.plus(Duration.ofHours(9)) : null)
        .set("expires_at", sent.plus(FORTNIGHT))
        .set("answered_at", one.problem().isEmpty() ? null : sent)
        .set("problem", one.problem())
        .set("accepted_by", null);
    return id;
  }

  private void line(
      String list,
      int number,
      String name,
      String email,
      String circleFound,
      String state,
      String problem,
      String invitation) {
    scene
        .into("invitation_import_line", tenant, scene.moments().at(ADDED))
        .set("import_id", list)
        .set("number", number)
        .set("email", email)
        .set("name", name)
        .set("circle_found", circleFound)
        .set("state", state)
        .set("problem", problem)
        .set("invitation_id", invitation);
  }
}
