package fr.passerelle.membership.jpa;

import fr.passerelle.membership.CameBy;
import fr.passerelle.membership.CameBy.Kind;
import fr.passerelle.membership.Origins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@ApplicationScoped
class JpaOrigins implements Origins {
  private static final String ROWS =
      "select cast(a.person_id as char), 'OPEN', o.name, a.channel, a.decided_at as at from admission a"
          + " join open_invitation o on o.id = a.open_invitation_id where a.status = 'ADMITTED' and a.person_id in (%1$s)"
          + " union all select cast(i.accepted_by as char), 'PERSONAL', coalesce(m.display_name, ''), null, i.answered_at"
          + " from invitation i left join member m on m.person_id = i.invited_by"
          + " where i.status = 'ACCEPTED' and i.accepted_by in (%1$s) order by at";

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Override
  public Map<UUID, CameBy> of(List<UUID> people) {
    Map<UUID, CameBy> first = new HashMap<>();
    if (people.isEmpty()) {
      return first;
    }
    String places =
        IntStream.rangeClosed(1, people.size())
            .mapToObj(n -> "?" + n)
            .collect(Collectors.joining(", "));
    Query query = em.createNativeQuery(ROWS.formatted(places));
    for (int n = 0; n < people.size(); n++) {
      query.setParameter(n + 1, people.get(n).toString());
    }
    List<?> rows = query.getResultList();
    rows.stream()
        .map(Object[].class::cast)
        .forEach(
            row ->
                first.putIfAbsent(
                    UUID.fromString((String) row[0]),
                    new CameBy(Kind.valueOf((String) row[1]), (String) row[2], (String) row[3])));
    return first;
  }
}
