package fr.passerelle.audit.jpa;

import static fr.passerelle.shared.InstantConverter.instant;

import fr.passerelle.audit.ActGroup;
import fr.passerelle.audit.AuditEntries;
import fr.passerelle.audit.AuditFilter;
import fr.passerelle.audit.AuditRow;
import fr.passerelle.audit.ChangesConverter;
import fr.passerelle.audit.Via;
import fr.passerelle.shared.InstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Names come from the tenant's own members, those who have left among them, and from those who have
 * asked to come in: the log opens no view of people that was not there before.
 */
@ApplicationScoped
class JpaAuditEntries implements AuditEntries {
  /** The entries are found first, in the order of an index, and then get their names. */
  private static final String NAMED =
      "select cast(e.id as char), e.at, e.act, cast(e.actor_id as char), a.display_name, cast(e.target_id as char),"
          + " cast(e.person_id as char), coalesce(p.display_name, q.display_name), e.details, e.changes, e.via,"
          + " e.from_address from (%s) e left join member a on a.person_id = e.actor_id"
          + " left join member p on p.person_id = e.person_id"
          + " left join applicant q on q.admission_id = e.target_id and q.person_id = e.person_id"
          + " order by e.at desc, e.id desc";

  private static final String FOUND = "select e.* from audit_entry e where true";

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Override
  public Optional<Mark> behind(UUID id) {
    List<?> at =
        em.createNativeQuery("select e.at from audit_entry e where e.id = ?1")
            .setParameter(1, id.toString())
            .getResultList();
    return at.stream().findFirst().map(moment -> new Mark(instant(moment), id));
  }

  @Override
  public List<AuditRow> page(AuditFilter filter, ZoneId zone, Mark mark, int limit) {
    StringBuilder sql = new StringBuilder(FOUND);
    if (filter.person() != null) {
      sql.append(" and (e.actor_id = ?1 or e.person_id = ?1)");
    }
    if (filter.group() != null) {
      sql.append(
          filter.group().acts().stream()
              .sorted()
              .collect(Collectors.joining("', '", " and e.act in ('", "')")));
    }
    Instant start = filter.start(zone);
    if (start != null) {
      sql.append(" and e.at >= ?2");
    }
    Instant end = filter.end(zone);
    if (end != null) {
      sql.append(" and e.at < ?3");
    }
    if (mark != null) {
      sql.append(" and e.at <= ?4 and (e.at < ?4 or e.id < ?5)");
    }
    sql.append(" order by e.at desc, e.id desc limit ").append(limit);
    Query query = em.createNativeQuery(NAMED.formatted(sql));
    if (filter.person() != null) {
      query.setParameter(1, filter.person().toString());
    }
    if (start != null) {
      query.setParameter(2, InstantConverter.utc(start));
    }
    if (end != null) {
      query.setParameter(3, InstantConverter.utc(end));
    }
    if (mark != null) {
      query.setParameter(4, InstantConverter.utc(mark.at())).setParameter(5, mark.id().toString());
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(JpaAuditEntries::row).toList();
  }

  private static AuditRow row(Object[] r) {
    String act = (String) r[2];
    return new AuditRow(
        id(r[0]),
        instant(r[1]),
        act,
        ActGroup.of(act).orElse(null),
        id(r[3]),
        (String) r[4],
        id(r[5]),
        id(r[6]),
        (String) r[7],
        (String) r[8],
        new ChangesConverter().convertToEntityAttribute((String) r[9]),
        r[10] == null ? null : Via.valueOf((String) r[10]),
        (String) r[11]);
  }

  private static UUID id(Object column) {
    return column == null ? null : UUID.fromString((String) column);
  }
}
