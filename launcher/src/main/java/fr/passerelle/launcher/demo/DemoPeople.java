package fr.passerelle.launcher.demo;

import fr.passerelle.launcher.demo.DemoContent.Invite;
import fr.passerelle.launcher.demo.DemoContent.Person;
import fr.passerelle.launcher.demo.DemoContent.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The people, the two tenants, who is a member of them, and who was invited. */
final class DemoPeople {
  private static final Duration BEFORE_ANSWER = Duration.ofHours(7);
  private static final int DAYS = 14;
  private static final double FOUNDED = -200;
  private static final int LOGO_SIDE = 96;
  private static final int LOGO_VERSION = 16;

  private final Scene scene;

  DemoPeople(Scene scene) {
    this.scene = scene;
  }

  void write() {
    for (Person person : scene.people()) {
      Instant since = scene.moments().at(person.since());
      scene
          .into("person")
          .set("id", scene.person(person.key()))
          .set("email", person.email())
          .set("email_verified", true)
          .set("display_name", person.name())
          .set("locale", person.locale())
          .set("created_at", since)
          .set("seen_at", since);
    }
  }

  void write(int number, Tenant tenant) {
    scene
        .into("tenant")
        .set("id", number)
        .set("slug", tenant.slug())
        .set("name", tenant.name())
        .set("locale", "fr")
        .set("zone", "Europe/Paris")
        .set("colour", tenant.colour())
        .set("tagline_fr", tenant.taglineFr())
        .set("tagline_en", tenant.taglineEn())
        .set("logo", tenant.logo() == null ? null : logo(number, tenant.logo()))
        .set("created_at", scene.moments().at(FOUNDED));
    for (Person person : scene.people()) {
      String as = person.tenants().get(tenant.slug());
      if (as != null) {
        admit(number, tenant, person, List.of(as.split(" ")));
      }
    }
    if (tenant.slug().equals(DemoDoors.TENANT)) {
      new DemoDoors(scene, number, scene.person(tenant.owner()))
          .write(scene.people().stream().filter(person -> cameByPoster(tenant, person)).toList());
    }
    if (tenant.slug().equals(DemoPartners.TENANT)) {
      new DemoPartners(scene, number, scene.person(tenant.owner())).write();
    }
    new DemoHistory(scene, number, scene.person(tenant.owner())).write(tenant.slug());
    if (tenant.slug().equals(DemoLists.TENANT)) {
      new DemoLists(scene, number, scene.person(tenant.owner())).write();
    }
    for (Invite invite : tenant.invitations()) {
      invite(number, tenant, invite, null);
    }
  }

  /** Puts a logo up; its version. */
  private String logo(int number, List<String> strokes) {
    byte[] image = new Picture(LOGO_SIDE, LOGO_SIDE, strokes).bytes();
    for (String shape : List.of("WIDE", "SQUARE")) {
      scene
          .into("tenant_logo", number, scene.moments().at(FOUNDED))
          .set("shape", shape)
          .set("image", image);
    }
    return Hash.of(image).substring(0, LOGO_VERSION);
  }

  private static boolean cameByPoster(Tenant tenant, Person person) {
    return tenant.slug().equals(DemoDoors.TENANT)
        && person
            .tenants()
            .getOrDefault(tenant.slug(), "")
            .startsWith(DemoDoors.POSTER_CIRCLE + " ");
  }

  /**
   * @param as circle and role
   */
  private void admit(int number, Tenant tenant, Person person, List<String> as) {
    Instant since = scene.moments().at(person.since());
    String id = scene.person(person.key());
    scene
        .into("membership", number, since)
        .set("person_id", id)
        .set("circle", as.get(0))
        .set("roles", as.get(1))
        .set("since", since);
    if (!as.get(1).equals("OWNER") && !cameByPoster(tenant, person)) {
      invite(
          number,
          tenant,
          new Invite(
              person.email(),
              as.get(0),
              as.get(1),
              person.locale(),
              "",
              "ACCEPTED",
              person.since() - 1,
              DAYS),
          id);
    }
  }

  /**
   * @param acceptedBy null where nobody has
   */
  private void invite(int number, Tenant tenant, Invite invite, String acceptedBy) {
    Instant sent = scene.moments().at(invite.at());
    Instant answered =
        acceptedBy == null ? sent.plus(BEFORE_ANSWER) : scene.moments().at(invite.at() + 1);
    boolean waiting = invite.status().equals("SENT");
    String owner = scene.person(tenant.owner());
    String id = scene.moments().id(sent);
    scene
        .into("invitation", number, id)
        .set("email", invite.email())
        .set("name", "")
        .set("circle", invite.circle())
        .set("role", invite.role())
        .set("message", invite.message())
        .set("locale", invite.locale())
        .set("status", invite.status())
        .set("token_hash", Hash.of("nobody holds the token of " + id))
        .set("invited_by", owner)
        .set("import_id", null)
        .set("created_at", sent)
        .set("sent_at", sent)
        .set("seen_at", acceptedBy == null ? null : answered)
        .set("expires_at", sent.plus(Duration.ofDays(invite.days())))
        .set("answered_at", waiting ? null : answered)
        .set("problem", "")
        .set("accepted_by", acceptedBy);
    Instant until = sent.plus(Duration.ofDays(invite.days()));
    scene.audit(number, sent, owner, "InviteContributor", id, offer(invite).with("until", until));
    if (acceptedBy != null) {
      scene.audit(number, answered, acceptedBy, "AcceptInvitation", id, offer(invite));
    } else if (invite.status().equals("REVOKED")) {
      scene.audit(number, answered, owner, "RevokeInvitation", id, offer(invite));
    }
  }

  private static Said offer(Invite invite) {
    return Said.about(invite.email()).with("role", invite.role()).with("circle", invite.circle());
  }
}
