package fr.passerelle.acceptance.inside;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.tenancy.TenantSummary;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/** A tenant of one test's own, empty at first, so that no test sees what another one did. */
record TrialTenant(TenantSummary summary) {

  static TrialTenant open() throws SQLException {
    String slug = "trial-" + UUID.randomUUID().toString().substring(0, 18);
    Root.change(
        "INSERT INTO tenant (slug, name, locale, zone, colour, created_at)"
            + " VALUES (?, 'Trial', 'en', 'Europe/Paris', '#2E7D4F', ?)",
        slug,
        Instant.now());
    int id = Integer.parseInt(Root.one("SELECT id FROM tenant WHERE slug = ?", slug));
    return new TrialTenant(
        new TenantSummary(id, slug, "Trial", "#2E7D4F", "en", ZoneId.of("Europe/Paris")));
  }

  int id() {
    return summary.id();
  }

  /** Somebody new, known by their sign-in, who is no member here. */
  Actor stranger(String name) throws SQLException {
    UUID id = Ids.next();
    Root.change(
        "INSERT INTO person (id, email, email_verified, display_name, locale, created_at, seen_at)"
            + " VALUES (?, ?, TRUE, ?, 'en', ?, ?)",
        id,
        address(name, id),
        name,
        Instant.now(),
        Instant.now());
    return Actor.outsider(summary, id);
  }

  /** The address that a person of that name and id signs in with. */
  static String address(String name, UUID id) {
    return name.toLowerCase(java.util.Locale.ROOT) + "." + id + "@school.example";
  }

  /** Somebody new, who is a member here. */
  Actor member(String name, Circle circle, Role role) throws SQLException {
    UUID id = stranger(name).personId();
    Root.change(
        "INSERT INTO membership (tenant_id, id, person_id, circle, roles, status, since)"
            + " VALUES (?, ?, ?, ?, ?, 'ACTIVE', ?)",
        id(),
        Ids.next(),
        id,
        circle,
        role,
        Instant.now());
    return new Actor(summary, id, circle, Set.of(role));
  }

  Actor owner(String name) throws SQLException {
    return member(name, Circle.EMPLOYEE, Role.OWNER);
  }

  Actor student(String name) throws SQLException {
    return member(name, Circle.STUDENT, Role.CONTRIBUTOR);
  }

  Actor juror(String name) throws SQLException {
    return member(name, Circle.INVESTOR, Role.JUROR);
  }
}
