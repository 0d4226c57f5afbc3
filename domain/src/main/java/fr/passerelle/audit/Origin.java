package fr.passerelle.audit;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the work of the present thread comes from. Whoever opens a door (the filters of pages and
 * API, the runner of jobs) enters it, so that no use case has to hand it on.
 *
 * @param via null where nobody has said
 * @param address the IP address that asks; null where no request does
 */
public record Origin(Via via, String address) {
  private static final int NETWORK_PARTS = 4;
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

  /** Where the work of this thread comes from. */
  public static Origin present() {
    return PRESENT.get();
  }

  /**
   * The household or office that the address belongs to: with version 6 it has a whole network, of
   * which the first half stands for it. Null where there is no address.
   */
  public String place() {
    if (address == null || !address.contains(":")) {
      return address;
    }
    String[] parts = address.split("::", 2)[0].split(":");
    return Stream.of(parts).limit(NETWORK_PARTS).collect(Collectors.joining(":")) + "::";
  }
}
