package fr.passerelle.audit;

/**
 * Where the work of the present thread comes from. Whoever opens a door (the filters of pages and
 * API, the runner of jobs) enters it, so that no use case has to hand it on.
 *
 * @param via null where nobody has said
 * @param address the IP address that asks; null where no request does
 */
public record Origin(Via via, String address) {
  private static final Origin UNSAID = new Origin(null, null);
  private static final ThreadLocal<Origin> PRESENT = ThreadLocal.withInitial(() -> UNSAID);

  /** Ends what {@link #enter} began. */
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  /** From now on until the scope is closed, on this thread. */
  public static Scope enter(Via via, String address) {
    Origin before = PRESENT.get();
    PRESENT.set(new Origin(via, address));
    return () -> {
      if (before == UNSAID) {
        PRESENT.remove();
      } else {
        PRESENT.set(before);
      }
    };
  }

  static Origin present() {
    return PRESENT.get();
  }
}
