package fr.passerelle.invitation.batch.jpa;

import static fr.passerelle.shared.InstantConverter.instant;

import fr.passerelle.invitation.batch.CountsConverter;
import fr.passerelle.invitation.batch.ImportLine;
import fr.passerelle.invitation.batch.ImportRow;
import fr.passerelle.invitation.batch.ImportStatus;
import fr.passerelle.invitation.batch.Imports;
import fr.passerelle.invitation.batch.InvitationImport;
import fr.passerelle.invitation.batch.LineRow;
import fr.passerelle.invitation.batch.LineState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@ApplicationScoped
class JpaImports implements Imports {
  private static final int ROWS_A_STATEMENT = 200;
  private static final int COLUMNS = 11;

  /** More than any partner speaks for. */
  private static final int DOMAINS = 201;

  private static final String INTO_LINES =
      "insert into invitation_import_line (id, import_id, number, email, name, circle, circle_found, locale,"
          + " locale_found, state, problem) values ";

  private static final String HEADS =
      "select cast(i.id as char), i.file_name, i.status, i.counts, m.display_name, i.uploaded_at, i.resumes_at,"
          + " i.ended_at, i.version from invitation_import i left join member m on m.person_id = i.uploaded_by"
          + " where i.id < ?1 order by i.id desc";

  private static final String LINES =
      "select l from ImportLine l where l.importId = :import and l.id > :after";

  private static final UUID FIRST = new UUID(0, 0);

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  /** Thousands of lines one by one would take as many statements. */
  @Override
  public void add(InvitationImport list, List<ImportLine> lines) {
    em.persist(list);
    em.flush();
    for (int from = 0; from < lines.size(); from += ROWS_A_STATEMENT) {
      insert(lines.subList(from, Math.min(lines.size(), from + ROWS_A_STATEMENT)));
    }
  }

  private void insert(List<ImportLine> lines) {
    String rows =
        IntStream.range(0, lines.size())
            .mapToObj(JpaImports::marks)
            .collect(Collectors.joining(","));
    Query insert = em.createNativeQuery(INTO_LINES + rows);
    int at = 1;
    for (ImportLine line : lines) {
      for (Object value : values(line)) {
        insert.setParameter(at++, value);
      }
    }
    insert.executeUpdate();
  }

  private static String marks(int row) {
    return IntStream.rangeClosed(1, COLUMNS)
        .mapToObj(at -> "?" + (row * COLUMNS + at))
        .collect(Collectors.joining(",", "(", ")"));
  }

  private static Object[] values(ImportLine line) {
    return new Object[] {
      line.getId().toString(),
      line.getImportId().toString(),
      line.getNumber(),
      line.getEmail(),
      line.getName(),
      line.getCircle() == null ? null : line.getCircle().name(),
      line.getCircleFound(),
      line.getLocale(),
      line.getLocaleFound(),
      line.getState().name(),
      line.getProblem() == null ? null : line.getProblem().name()
    };
  }

  @Override
  public Optional<InvitationImport> find(UUID id) {
    return Optional.ofNullable(em.find(InvitationImport.class, id));
  }

  @Override
  public Optional<InvitationImport> lock(UUID id) {
    return Optional.ofNullable(em.find(InvitationImport.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public void changed(InvitationImport list) {
    em.lock(list, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  @Override
  public Optional<ImportLine> line(UUID importId, UUID lineId) {
    return Optional.ofNullable(em.find(ImportLine.class, lineId))
        .filter(line -> line.getImportId().equals(importId));
  }

  @Override
  public List<ImportLine> withAddress(UUID importId, String email) {
    return em.createQuery(
            "select l from ImportLine l where l.importId = :import and l.email = :email"
                + " and l.state not in :out order by l.id",
            ImportLine.class)
        .setParameter("import", importId)
        .setParameter("email", email)
        .setParameter("out", List.of(LineState.ERROR, LineState.DROPPED))
        .getResultList();
  }

  @Override
  public List<ImportLine> next(UUID importId, Collection<LineState> states, int limit) {
    return em.createQuery(LINES + " and l.state in :states order by l.id", ImportLine.class)
        .setParameter("import", importId)
        .setParameter("after", FIRST)
        .setParameter("states", states)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public boolean circleNeeded(UUID importId) {
    return !em.createQuery(
            "select l.id from ImportLine l where l.importId = :import and l.state = :ready"
                + " and l.circle is null")
        .setParameter("import", importId)
        .setParameter("ready", LineState.READY)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public List<String> domainsWithoutCircle(UUID importId) {
    return em.createQuery(
            "select distinct substring(l.email, locate('@', l.email) + 1) from ImportLine l"
                + " where l.importId = :import and l.state = :ready and l.circle is null",
            String.class)
        .setParameter("import", importId)
        .setParameter("ready", LineState.READY)
        .setMaxResults(DOMAINS)
        .getResultList();
  }

  /** Bounded by the most lines that a list may have. */
  @Override
  public Map<LineState, Integer> count(UUID importId) {
    em.flush();
    Map<LineState, Integer> counts = new EnumMap<>(LineState.class);
    List<Object[]> rows =
        em.createQuery(
                "select l.state, count(l) from ImportLine l where l.importId = :import group by l.state",
                Object[].class)
            .setParameter("import", importId)
            .getResultList();
    rows.forEach(row -> counts.put((LineState) row[0], ((Number) row[1]).intValue()));
    return counts;
  }

  @Override
  public void turn(UUID importId, LineState from, LineState to) {
    em.createQuery(
            "update ImportLine l set l.state = :to where l.importId = :import and l.state = :from")
        .setParameter("to", to)
        .setParameter("import", importId)
        .setParameter("from", from)
        .executeUpdate();
  }

  @Override
  public void forgetUnsent(UUID importId) {
    em.createQuery("delete from ImportLine l where l.importId = :import and l.state <> :sent")
        .setParameter("import", importId)
        .setParameter("sent", LineState.SENT)
        .executeUpdate();
  }

  @Override
  public List<ImportRow> page(UUID before, int limit) {
    List<?> rows =
        em.createNativeQuery(HEADS)
            .setParameter(1, before.toString())
            .setMaxResults(limit)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(JpaImports::head).toList();
  }

  private static ImportRow head(Object[] r) {
    return new ImportRow(
        UUID.fromString((String) r[0]),
        (String) r[1],
        ImportStatus.valueOf((String) r[2]),
        CountsConverter.parse((String) r[3]),
        r[4] == null ? "" : (String) r[4],
        instant(r[5]),
        instant(r[6]),
        instant(r[7]),
        ((Number) r[8]).intValue());
  }

  @Override
  public List<LineRow> lines(UUID importId, Collection<LineState> states, UUID after, int limit) {
    var query =
        em.createQuery(
                LINES + (states.isEmpty() ? "" : " and l.state in :states") + " order by l.id",
                ImportLine.class)
            .setParameter("import", importId)
            .setParameter("after", after == null ? FIRST : after)
            .setMaxResults(limit);
    if (!states.isEmpty()) {
      query.setParameter("states", states);
    }
    return query.getResultStream().map(JpaImports::row).toList();
  }

  private static LineRow row(ImportLine line) {
    return new LineRow(
        line.getId(),
        line.getNumber(),
        line.getEmail(),
        line.getName(),
        line.getCircle(),
        line.getCircleFound(),
        line.getLocale(),
        line.getLocaleFound(),
        line.getState(),
        line.getProblem(),
        line.getVersion());
  }
}
