package fr.passerelle.acceptance.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.shared.Ids;
import fr.passerelle.shared.TenantTransaction;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Threads that switch tenants on fewer connections than they are: none sees a row of another
 * tenant, whatever was done on the connection before.
 */
class TenantPoolIT extends InsidePayara {
  private static final int THREADS = 8;
  private static final int CONNECTIONS = 4;
  private static final int TURNS = 300;
  private static final int TENANTS = 5;
  private static final String DENIED = "28000";

  @Inject TenantTransaction transaction;

  @Inject AppSql sql;
  @Inject AtOnce atOnce;

  private final List<TrialTenant> tenants = new ArrayList<>();

  /** Each with one row that bears its name. */
  @BeforeEach
  void openTenants() throws SQLException {
    for (int i = 0; i < TENANTS; i++) {
      TrialTenant tenant = TrialTenant.open();
      Root.change(
          "INSERT INTO audit_entry (tenant_id, id, at, act, details) VALUES (?, ?, ?, 'Trial', ?)",
          tenant.id(),
          Ids.next(),
          Instant.now(),
          tenant.summary().slug());
      tenants.add(tenant);
    }
  }

  @Test
  void showsNoForeignRowHoweverThreadsSwitchTenants() throws Exception {
    List<Callable<Void>> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Random dice = new Random(i);
      threads.add(
          () -> {
            for (int turn = 0; turn < TURNS; turn++) {
              switch (dice.nextInt(5)) {
                case 0 -> seesNothingWithoutATenant();
                case 1 -> writesAndRollsBack(anyOf(dice));
                case 2 -> writes(anyOf(dice));
                default -> readsTwice(anyOf(dice));
              }
            }
            return null;
          });
    }
    assertEquals(Map.of(AtOnce.DONE, THREADS), atOnce.run(threads));
    String open =
        Root.one(
            "SELECT COUNT(*) FROM information_schema.processlist WHERE user = 'passerelle_app'");
    assertTrue(Integer.parseInt(open) <= CONNECTIONS, "They did not take turns on " + open);
    for (TrialTenant tenant : tenants) {
      assertEquals(
          List.of(tenant.summary().slug()),
          Root.all("SELECT DISTINCT details FROM audit_entry WHERE tenant_id = ?", tenant.id()));
    }
  }

  @Test
  void failsWithoutATenantRatherThanShowingAnEmptyList() {
    seesNothingWithoutATenant();
  }

  private TrialTenant anyOf(Random dice) {
    return tenants.get(dice.nextInt(tenants.size()));
  }

  private List<?> details() {
    return sql.ask("SELECT DISTINCT details FROM audit_entry");
  }

  private void expectOwnRows(TrialTenant tenant) {
    assertEquals(List.of(tenant.summary().slug()), details());
  }

  private void write(TrialTenant tenant) {
    sql.change(
        "INSERT INTO audit_entry (id, at, act, details) VALUES (?1, UTC_TIMESTAMP(6), 'Trial', ?2)",
        Ids.next().toString(),
        tenant.summary().slug());
  }

  private void readsTwice(TrialTenant tenant) throws Exception {
    transaction.run(
        tenant.id(),
        null,
        () -> {
          expectOwnRows(tenant);
          expectOwnRows(tenant);
          return null;
        });
  }

  private void writes(TrialTenant tenant) throws Exception {
    transaction.run(
        tenant.id(),
        null,
        () -> {
          write(tenant);
          expectOwnRows(tenant);
          return null;
        });
  }

  private void writesAndRollsBack(TrialTenant tenant) {
    assertThrows(
        Undone.class,
        () ->
            transaction.run(
                tenant.id(),
                null,
                () -> {
                  write(tenant);
                  expectOwnRows(tenant);
                  throw new Undone();
                }));
  }

  private void seesNothingWithoutATenant() {
    Exception failure =
        assertThrows(Exception.class, () -> transaction.run(0, null, this::details));
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    assertEquals(DENIED, ((SQLException) cause).getSQLState());
  }

  /** Thrown by the test itself, to have its transaction rolled back. */
  private static final class Undone extends Exception {
    private static final long serialVersionUID = 1;
  }
}
