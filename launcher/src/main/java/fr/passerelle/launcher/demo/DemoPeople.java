package fr.passerelle.launcher.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The two tenants, and the people of the demo accounts in them. */
final class DemoPeople {
  static final int LUMEN = 1;
  static final int BRINDILLE = 2;

  private final Connection core;

  DemoPeople(Connection core) {
    this.core = core;
  }

  /** The id that the demo realm gives the n-th account. */
  static String account(int n) {
    return "0c1a0000-0000-4000-8000-%012d".formatted(n);
  }

  void write() throws SQLException {
    tenant(
        LUMEN,
        "atelier-lumen",
        "Atelier Lumen",
        "#B4540A",
        "Luminaires faits main, Nantes",
        "Hand-made lamps, Nantes");
    tenant(
        BRINDILLE,
        "brindille",
        "Brindille",
        "#2E7D4F",
        "Jouets en bois local, Cholet",
        "Toys of local wood, Cholet");
    person(1, "claire@atelier-lumen.example", "Claire Marchand", "fr");
    person(2, "marc@brindille.example", "Marc Jourdan", "fr");
    person(3, "nadia@horizon-angels.example", "Nadia Benali", "fr");
    person(4, "sam@coworking-lequai.example", "Sam Keller", "en");
    person(5, "paul@ecole-horizon.example", "Paul Hervé", "fr");
    person(6, "lea@ecole-horizon.example", "Léa Martin", "fr");
    person(7, "tom@ecole-horizon.example", "Tom Rousseau", "fr");
    person(8, "ines@ecole-horizon.example", "Inès Belkacem", "fr");
    member(LUMEN, 1, "EMPLOYEE", "OWNER");
    member(BRINDILLE, 2, "EMPLOYEE", "OWNER");
    member(LUMEN, 3, "INVESTOR", "JUROR");
    member(BRINDILLE, 3, "INVESTOR", "CONTRIBUTOR");
    member(LUMEN, 4, "COWORKING", "CONTRIBUTOR");
    member(LUMEN, 5, "SCHOOL_STAFF", "OBSERVER");
    member(LUMEN, 6, "STUDENT", "CONTRIBUTOR");
    member(LUMEN, 7, "STUDENT", "CONTRIBUTOR");
  }

  private void tenant(int id, String slug, String name, String colour, String fr, String en)
      throws SQLException {
    run(
        "INSERT INTO tenant (id, slug, name, locale, zone, colour, tagline_fr, tagline_en, created_at)"
            + " VALUES (?, ?, ?, 'fr', 'Europe/Paris', ?, ?, ?, ?)",
        id,
        slug,
        name,
        colour,
        fr,
        en,
        now());
  }

  private void person(int n, String email, String name, String locale) throws SQLException {
    run(
        "INSERT INTO person (id, email, email_verified, display_name, locale, created_at, seen_at)"
            + " VALUES (?, ?, TRUE, ?, ?, ?, ?)",
        account(n),
        email,
        name,
        locale,
        now(),
        now());
  }

  private void member(int tenant, int n, String circle, String roles) throws SQLException {
    run(
        "INSERT INTO membership (tenant_id, id, person_id, circle, roles, since) VALUES (?, ?, ?, ?, ?, ?)",
        tenant,
        UUID.nameUUIDFromBytes(
                ("m" + tenant + "/" + n).getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toString(),
        account(n),
        circle,
        roles,
        now());
  }

  private static LocalDateTime now() {
    return LocalDateTime.now(ZoneOffset.UTC);
  }

  private void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = core.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
