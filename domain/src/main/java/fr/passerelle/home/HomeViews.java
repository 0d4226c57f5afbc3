package fr.passerelle.home;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.RolesConverter;
import fr.passerelle.tenancy.TenantStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads across tenants, through views that the database bounds by the signed person. */
@ApplicationScoped
class HomeViews {
  private static final int MOST_CHALLENGES = 200;
  private static final int MOST_NEWS = 20;
  private static final String UTC = "date_format(%s, '%%Y-%%m-%%dT%%H:%%i:%%s.%%fZ')";

  private static final String TENANTS =
      "select slug, name, colour, circle, roles, %s, coalesce(first_steps, 0), status from my_membership order by name"
          .formatted(UTC.formatted("since"));
  private static final String SPACES =
      "select slug, name, colour, roles from my_membership order by name";
  private static final String CHALLENGES =
      ("select slug, tenant_name, colour, roles, cast(id as char), title, status = 'OPEN', %s, zone, guest, terms_accepted,"
              + " cast(team_id as char), cast(submission_id as char), coalesce(latest_version, 0),"
              + " coalesce(latest_version > 0 and draft_saved_at > submitted_at, 0), coalesce(to_judge, 0),"
              + " coalesce(to_decide, 0), coalesce(to_thank, 0) from my_challenge order by deadline desc")
          .formatted(UTC.formatted("deadline"));
  private static final String NEWS =
      ("select slug, tenant_name, colour, cast(challenge_id as char), title, cast(submission_id as char), outcome, reason,"
              + " decided_by, %s, decided_at as at from my_decision"
              + " union all select slug, tenant_name, colour, cast(challenge_id as char), title, null, 'THANKS', message,"
              + " thanked_by, %s, thanked_at from my_thanks order by at desc")
          .formatted(UTC.formatted("decided_at"), UTC.formatted("thanked_at"));

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  List<MyTenant> tenants() {
    return rows(TENANTS, MOST_CHALLENGES, HomeViews::tenant);
  }

  List<MySpace> spaces() {
    return rows(
        SPACES,
        MOST_CHALLENGES,
        r ->
            new MySpace(
                (String) r[0], (String) r[1], (String) r[2], RolesConverter.parse((String) r[3])));
  }

  List<Standing> challenges() {
    return rows(CHALLENGES, MOST_CHALLENGES, HomeViews::standing);
  }

  List<News> news() {
    return rows(NEWS, MOST_NEWS, HomeViews::news);
  }

  private <T> List<T> rows(String sql, int most, Function<Object[], T> map) {
    List<?> rows = em.createNativeQuery(sql).setMaxResults(most).getResultList();
    return rows.stream().map(Object[].class::cast).map(map).toList();
  }

  private static MyTenant tenant(Object[] r) {
    return new MyTenant(
        (String) r[0],
        (String) r[1],
        (String) r[2],
        Circle.valueOf((String) r[3]),
        RolesConverter.parse((String) r[4]),
        Instant.parse((String) r[5]),
        number(r[6]) == 1,
        TenantStatus.valueOf((String) r[7]));
  }

  private static Standing standing(Object[] r) {
    return new Standing(
        (String) r[0],
        (String) r[1],
        (String) r[2],
        RolesConverter.parse((String) r[3]),
        UUID.fromString((String) r[4]),
        (String) r[5],
        number(r[6]) == 1,
        r[7] == null ? null : Instant.parse((String) r[7]),
        ZoneId.of((String) r[8]),
        number(r[9]) == 1,
        number(r[10]) == 1,
        id(r[11]),
        id(r[12]),
        number(r[13]),
        number(r[14]) == 1,
        number(r[15]),
        number(r[16]),
        number(r[17]));
  }

  private static News news(Object[] r) {
    return new News(
        News.Kind.valueOf((String) r[6]),
        (String) r[0],
        (String) r[1],
        (String) r[2],
        UUID.fromString((String) r[3]),
        (String) r[4],
        id(r[5]),
        (String) r[7],
        (String) r[8],
        Instant.parse((String) r[9]));
  }

  private static UUID id(Object text) {
    return text == null ? null : UUID.fromString((String) text);
  }

  private static int number(Object value) {
    return value instanceof Boolean flag ? (flag ? 1 : 0) : ((Number) value).intValue();
  }
}
