package fr.passerelle.launcher.demo;

import java.time.Instant;

/**
 * The partners of Atelier Lumen: the school, whose people sign in at its own realm, and the
 * coworking space, which has a page and no more.
 */
final class DemoPartners {
  static final String TENANT = "atelier-lumen";
  private static final double SCHOOL_CAME = -160;
  private static final double SPACE_CAME = -150;
  private static final String SCHOOL = "ecole-horizon";

  private final Scene scene;
  private final int tenant;
  private final String owner;

  DemoPartners(Scene scene, int tenant, String owner) {
    this.scene = scene;
    this.tenant = tenant;
    this.owner = owner;
  }

  void write() {
    Instant since = scene.moments().at(SCHOOL_CAME);
    String school =
        partner(
            since,
            "SCHOOL",
            "École Horizon",
            "https://www.ecole-horizon.example",
            "Paul Hervé",
            SCHOOL,
            "STUDENT");
    maintainer(school, scene.person("paul"), false, since);
    domain(school, "ecole-horizon.example", since, true);
    domain(school, "anciens.ecole-horizon.example", since, false);
    provider(school, since);
    Instant later = scene.moments().at(SPACE_CAME);
    String space =
        partner(
            later,
            "COWORKING",
            "Coworking Le Quai",
            "https://coworking-lequai.example",
            "Sam Keller",
            "partner_lequai",
            "COWORKING");
    maintainer(space, owner, true, later);
    domain(space, "coworking-lequai.example", later, false);
  }

  private String partner(
      Instant since,
      String kind,
      String name,
      String website,
      String contact,
      String alias,
      String circle) {
    String id = scene.moments().id(since);
    scene
        .into("partner")
        .set("id", id)
        .set("kind", kind)
        .set("name", name)
        .set("website", website)
        .set("contact_name", contact)
        .set("alias", alias)
        .set("created_at", since);
    scene
        .into("tenant_partner", tenant, since)
        .set("partner_id", id)
        .set("circle", circle)
        .set("added_by", owner)
        .set("since", since);
    scene
        .into("partner_act")
        .set("id", scene.moments().id(since))
        .set("partner_id", id)
        .set("at", since)
        .set("person_id", owner)
        .set("act", "MakePartner")
        .set("details", name);
    scene.audit(
        tenant,
        since,
        owner,
        "MakePartner",
        id,
        Said.about(name).with("kind", kind).with("circle", circle));
    return id;
  }

  private void maintainer(String partner, String person, boolean provisional, Instant since) {
    scene
        .into("partner_maintainer")
        .set("partner_id", partner)
        .set("person_id", person)
        .set("since", since)
        .set("provisional", provisional);
  }

  private void domain(String partner, String name, Instant since, boolean verified) {
    scene
        .into("partner_domain")
        .set("id", scene.moments().id(since))
        .set("partner_id", partner)
        .set("name", name)
        .set("token", Hash.of("the token of " + name).substring(0, 26))
        .set("status", verified ? "VERIFIED" : "PENDING")
        .set("how", verified ? "OPERATOR" : null)
        .set("added_at", since)
        .set("verified_at", verified ? since : null)
        .set("verified_name", verified ? name : null);
  }

  private void provider(String partner, Instant since) {
    String realm = scene.keycloak() + "/realms/" + SCHOOL;
    String protocol = realm + "/protocol/openid-connect/";
    scene
        .into("partner_provider")
        .set("partner_id", partner)
        .set("protocol", "OIDC")
        .set(
            "settings",
            """
            {"source":"%s/.well-known/openid-configuration","issuer":"%s","signIn":"%sauth","token":"%stoken",\
            "keys":"%scerts","clientId":"passerelle-broker"}"""
                .formatted(realm, realm, protocol, protocol, protocol))
        .set("generation", 0)
        .set("status", "ON")
        .set("proof_code", Hash.of("the proof of " + SCHOOL).substring(0, 26))
        .set("proved_at", since)
        .set("proved_email", "paul@ecole-horizon.example")
        .set("applied", true);
  }
}
