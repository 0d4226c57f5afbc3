package fr.passerelle.audit;

import fr.passerelle.shared.Ids;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A log in memory, newest first. */
final class FakeAuditEntries implements AuditEntries {
  private final List<AuditRow> rows = new ArrayList<>();
  private final Map<UUID, Integer> places = new HashMap<>();
  int pages;

  AuditRow add(Instant at, String act, UUID actor, String about, Change... changes) {
    AuditRow row =
        new AuditRow(
            Ids.next(),
            at,
            act,
            ActGroup.of(act).orElse(null),
            actor,
            "Claire",
            null,
            null,
            null,
            about,
            List.of(changes),
            Via.PAGE,
            "203.0.113.9");
    rows.add(row);
    rows.sort(Comparator.comparing(AuditRow::at).thenComparing(AuditRow::id).reversed());
    return row;
  }

  /** Many at one moment. */
  void addMany(int count, Instant at) {
    for (int i = 0; i < count; i++) {
      rows.add(
          new AuditRow(
              Ids.next(),
              at,
              "OpenChallenge",
              ActGroup.CHALLENGES,
              null,
              "Claire",
              null,
              null,
              null,
              "Number " + i,
              List.of(),
              null,
              null));
    }
  }

  private Map<UUID, Integer> places() {
    if (places.size() != rows.size()) {
      for (int i = 0; i < rows.size(); i++) {
        places.put(rows.get(i).id(), i);
      }
    }
    return places;
  }

  @Override
  public Optional<Mark> behind(UUID id) {
    return rows.stream().filter(row -> row.id().equals(id)).map(Mark::after).findFirst();
  }

  @Override
  public List<AuditRow> page(AuditFilter filter, ZoneId zone, Mark mark, int limit) {
    pages++;
    int start = mark == null ? 0 : places().get(mark.id()) + 1;
    return rows.subList(start, rows.size()).stream()
        .filter(row -> filter.group() == null || filter.group() == row.group())
        .filter(row -> filter.person() == null || filter.person().equals(row.actorId()))
        .filter(row -> filter.start(zone) == null || !row.at().isBefore(filter.start(zone)))
        .filter(row -> filter.end(zone) == null || row.at().isBefore(filter.end(zone)))
        .limit(limit)
        .toList();
  }
}
