package fr.passerelle.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The open invitations of Atelier Lumen: a poster that people came by, and a letter to a school.
 */
final class DemoDoors {
  static final String TENANT = "atelier-lumen";

  /** The circle of the poster in the coworking space. */
  static final String POSTER_CIRCLE = "COWORKING";

  private static final Duration YEAR = Duration.ofDays(365);
  private static final double POSTER_HUNG = -156;
  private static final double LETTER_SENT = -6;
  private static final double ASKED = -1.4;
  private static final int PLACES = 40;

  private final Scene scene;
  private final int tenant;
  private final String owner;

  DemoDoors(Scene scene, int tenant, String owner) {
    this.scene = scene;
    this.tenant = tenant;
    this.owner = owner;
  }

  /**
   * @param neighbours who came by the poster, in the order in which they came
   */
  void write(List<DemoContent.Person> neighbours) {
    String poster =
        open(
            POSTER_HUNG,
            "Mur du coworking Le Quai",
            POSTER_CIRCLE,
            "Vous passez devant notre vitrine chaque matin. Qu’en feriez-vous ?",
            "",
            PLACES,
            false,
            neighbours.size());
    for (DemoContent.Person neighbour : neighbours) {
      Instant came = scene.moments().at(neighbour.since());
      String id = scene.person(neighbour.key());
      String channel = neighbour.key().equals("priya") ? "LINK" : "QR";
      came(poster, id, channel, "ADMITTED", came, came);
      scene.audit(
          tenant,
          came,
          id,
          "JoinByOpenInvitation",
          poster,
          Said.about("Mur du coworking Le Quai")
              .with("channel", channel)
              .with("role", "CONTRIBUTOR")
              .with("circle", POSTER_CIRCLE));
    }
    String letter =
        open(
            LETTER_SENT,
            "Lettre d’Atelier Sup",
            "STUDENT",
            "Nous ouvrons nos cas à une deuxième école.",
            "atelier-sup.example",
            null,
            true,
            0);
    came(letter, scene.person("helene"), "LINK", "WAITING", scene.moments().at(ASKED), null);
  }

  private String open(
      double at,
      String name,
      String circle,
      String message,
      String domains,
      Integer cap,
      boolean approval,
      int admitted) {
    Instant made = scene.moments().at(at);
    String id = scene.moments().id(made);
    scene
        .into("open_invitation", tenant, id)
        .set("name", name)
        .set("circle", circle)
        .set("role", "CONTRIBUTOR")
        .set("challenge_id", null)
        .set("message", message)
        .set("code", Hash.of("the code of " + id).substring(0, 26))
        .set("domains", domains)
        .set("cap", cap)
        .set("approval", approval)
        .set("admitted", admitted)
        .set("created_by", owner)
        .set("created_at", made)
        .set("expires_at", made.plus(YEAR));
    scene.audit(
        tenant,
        made,
        owner,
        "MakeOpenInvitation",
        id,
        Said.about(name)
            .with("role", "CONTRIBUTOR")
            .with("circle", circle)
            .with("domains", domains.isEmpty() ? null : domains)
            .with("cap", cap)
            .with("approval", approval)
            .with("until", made.plus(YEAR)));
    return id;
  }

  private void came(
      String invitation,
      String person,
      String channel,
      String status,
      Instant at,
      Instant decided) {
    scene
        .into("admission", tenant, at)
        .set("open_invitation_id", invitation)
        .set("person_id", person)
        .set("channel", channel)
        .set("status", status)
        .set("asked_at", at)
        .set("decided_at", decided);
  }
}
