package fr.passerelle.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The audit log of the tenant that is entered, to be read. */
public interface AuditEntries {
  /**
   * A place in the log, between two entries.
   *
   * @param id of the entry just before it, in the order in which the log is read
   */
  record Mark(Instant at, UUID id) {
    static Mark after(AuditRow row) {
      return new Mark(row.at(), row.id());
    }
  }

  /** The place behind that entry; empty where there is no such entry. */
  Optional<Mark> behind(UUID id);

  /**
   * Newest first.
   *
   * @param zone in which the filter's days are meant
   * @param mark where to go on; null for the head of the log
   */
  List<AuditRow> page(AuditFilter filter, ZoneId zone, Mark mark, int limit);
}
