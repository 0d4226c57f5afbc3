package fr.passerelle.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * What stands outside the database but must agree with it: done, or undone, when the present
 * transaction ends.
 */
@ApplicationScoped
public class TransactionEnd {
  @Resource TransactionSynchronizationRegistry registry;

  /** Runs once the transaction has committed; never where it rolls back. */
  public void onCommit(Runnable deed) {
    onEnd(Status.STATUS_COMMITTED, true, deed);
  }

  /** Runs where the transaction ends otherwise than by committing. */
  public void onRollback(Runnable undo) {
    onEnd(Status.STATUS_COMMITTED, false, undo);
  }

  private void onEnd(int wanted, boolean same, Runnable deed) {
    registry.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if ((status == wanted) == same) {
              deed.run();
            }
          }
        });
  }
}
