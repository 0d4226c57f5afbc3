package fr.passerelle.acceptance.inside;

import fr.passerelle.shared.Refusal;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several people who do something at the same moment, each in a thread of the server's own. */
@ApplicationScoped
public class AtOnce {
  static final String DONE = "DONE";

  @Resource ManagedThreadFactory threadFactory;

  /**
   * How it went: how many times {@link #DONE}, how many times each refusal. Anything else that is
   * thrown fails the test.
   */
  Map<String, Integer> run(List<? extends Callable<?>> deeds) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(deeds.size(), threadFactory);
    try {
      CountDownLatch ready = new CountDownLatch(deeds.size());
      List<Future<String>> ends = new ArrayList<>();
      for (Callable<?> deed : deeds) {
        ends.add(threads.submit(() -> end(deed, ready)));
      }
      Map<String, Integer> count = new TreeMap<>();
      for (Future<String> end : ends) {
        count.merge(end.get(2, TimeUnit.MINUTES), 1, Integer::sum);
      }
      return count;
    } finally {
      threads.shutdownNow();
    }
  }

  /** The same deed, several times at once. */
  Map<String, Integer> run(int times, Callable<?> deed) throws Exception {
    return run(Collections.nCopies(times, deed));
  }

  private static String end(Callable<?> deed, CountDownLatch ready) throws Exception {
    ready.countDown();
    ready.await();
    try {
      deed.call();
      return DONE;
    } catch (Refusal refusal) {
      return refusal.code().name();
    }
  }
}
