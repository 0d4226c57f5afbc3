package fr.passerelle.acceptance.inside;

import fr.passerelle.partner.DnsRecords;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A zone of the tests' own, in place of a resolver's answers. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TrialRecords implements DnsRecords {
  private final Map<String, List<String>> zone = new ConcurrentHashMap<>();
  private volatile boolean silent;

  @Override
  public List<String> texts(String name) throws NoAnswer {
    if (silent) {
      throw new NoAnswer("silent", null);
    }
    return zone.getOrDefault(name, List.of());
  }

  void publishes(String name, String text) {
    zone.put(name, List.of(text));
  }

  void takesBack(String name) {
    zone.remove(name);
  }

  void fallsSilent(boolean now) {
    silent = now;
  }
}
