package fr.passerelle.acceptance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A person of its own for each role in Atelier Lumen. The demo has no account that is admin or
 * manager there and nothing else: tom and ines lend themselves, and get back what they were.
 */
final class LumenCast implements AutoCloseable {
  private static final Map<String, String> PLAYERS =
      Map.of(
          "owner", "claire",
          "admin", "tom",
          "manager", "ines",
          "juror", "nadia",
          "contributor", "sam",
          "observer", "paul");

  private static final String WHERE =
      " WHERE tenant_id = (SELECT id FROM tenant WHERE slug = 'atelier-lumen')"
          + " AND person_id = (SELECT id FROM person WHERE email LIKE ?)";

  private final List<Runnable> undo = new ArrayList<>();

  LumenCast() {
    lend("tom", "ADMIN");
    lend("ines", "MANAGER");
  }

  /** Who holds this role and no other. */
  String player(String role) {
    return PLAYERS.get(role);
  }

  /** The holder of the role at a browser; tom and ines sign in at their school. */
  Visitor visitor(String role) {
    String player = player(role);
    Visitor visitor = Visitor.reading("en");
    if (!List.of("tom", "ines").contains(player)) {
      return visitor.signedIn(player, "/home");
    }
    visitor.opens("/home");
    visitor.signsInAtSchool(player + "@ecole-horizon.example");
    visitor.page.waitForURL("**/home");
    return visitor;
  }

  private void lend(String user, String role) {
    Site site = Site.running();
    String email = user + "@%";
    String before = roles(email);
    if (before == null) {
      site.change(
          "INSERT INTO membership (tenant_id, id, person_id, circle, roles, since)"
              + " SELECT t.id, UUID(), p.id, 'EMPLOYEE', ?, UTC_TIMESTAMP(6)"
              + " FROM tenant t, person p WHERE t.slug = 'atelier-lumen' AND p.email LIKE ?",
          role,
          email);
      undo.add(() -> site.change("DELETE FROM membership" + WHERE, email));
    } else {
      site.change("UPDATE membership SET roles = ?" + WHERE, role, email);
      undo.add(() -> site.change("UPDATE membership SET roles = ?" + WHERE, before, email));
    }
  }

  /** Null where the person is no member. */
  private static String roles(String email) {
    try (Connection core = Site.running().asRoot();
        PreparedStatement query = core.prepareStatement("SELECT roles FROM membership" + WHERE)) {
      query.setString(1, email);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    undo.forEach(Runnable::run);
  }
}
