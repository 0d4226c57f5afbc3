package fr.passerelle.acceptance.inside;

import static fr.passerelle.acceptance.inside.AtOnce.DONE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.ReadOnce;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.TenantTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two use cases that stand in each other's way in the database. */
class CrowdIT extends InsidePayara {
  private static final int PATIENCE_SECONDS = 30;

  @Inject TouchTwo touchTwo;
  @Inject TenantTransaction transaction;
  @Inject AppSql sql;
  @Inject AtOnce atOnce;

  private TrialTenant tenant;
  private Actor claire;
  private UUID one;
  private UUID other;

  @BeforeEach
  void findTwoRows() throws SQLException {
    tenant = TrialTenant.open();
    claire = tenant.owner("Claire");
    one = membership(claire);
    other = membership(tenant.student("Lea"));
  }

  private static UUID membership(Actor actor) throws SQLException {
    return UUID.fromString(
        Root.one("SELECT id FROM membership WHERE person_id = ?", actor.personId()));
  }

  /** Each holds its first row before either asks for the second: one of them must give way. */
  private Map<String, Integer> touchCrosswise(Runnable between) throws Exception {
    return atOnce.run(
        List.of(
            () -> touchTwo.handle(claire, one, other, between),
            () -> touchTwo.handle(claire, other, one, between)));
  }

  @Test
  void triesAgainWhatTheDatabaseGaveUpForAnother() throws Exception {
    Meeting meeting = new Meeting();
    assertEquals(Map.of(DONE, 2), touchCrosswise(meeting));
    assertEquals(3, meeting.attempts.get());
  }

  @Test
  void saysBusyWhereACommandCannotBeReadAgain() throws Exception {
    Meeting meeting = new MeetingOnce();
    assertEquals(Map.of(DONE, 1, "BUSY", 1), touchCrosswise(meeting));
    assertEquals(2, meeting.attempts.get());
  }

  @Test
  void saysBusyWhereSomebodyHoldsARowTooLong() throws Exception {
    try (Connection core = Root.connection();
        Statement holder = core.createStatement()) {
      core.setAutoCommit(false);
      holder.execute("SELECT id FROM membership WHERE id = '" + one + "' FOR UPDATE");
      refuses(RefusalCode.BUSY, () -> transaction.run(tenant.id(), null, this::touchImpatiently));
      core.rollback();
    }
    assertEquals(1, transaction.run(tenant.id(), null, this::touchImpatiently));
  }

  private int touchImpatiently() {
    return sql.change(
        "SET STATEMENT innodb_lock_wait_timeout = 1 FOR"
            + " UPDATE membership SET version = version WHERE id = ?1",
        one.toString());
  }

  /** Two wait for each other here; whoever comes a second time goes on. */
  private static class Meeting implements Runnable {
    final AtomicInteger attempts = new AtomicInteger();
    private final CyclicBarrier both = new CyclicBarrier(2);

    @Override
    public void run() {
      if (attempts.incrementAndGet() > 2) {
        return;
      }
      try {
        both.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final class MeetingOnce extends Meeting implements ReadOnce {}
}
