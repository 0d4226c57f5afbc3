package fr.passerelle.tenancy;

import fr.passerelle.datasource.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The tenant that is entered; the database shows no other. */
@ApplicationScoped
public class Tenants {
  /** What a summary is read from; ten columns of {@code tenant t}. */
  static final String SUMMARY =
      "t.slug, t.name, t.colour, t.locale, t.zone, t.tagline_fr, t.tagline_en, t.logo, t.status, "
          + utc("t.ends_at");

  private static final Duration LOOKING_AGAIN = Duration.ofHours(1);

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  /** What the tenant that is entered has set; it is that of the slug. */
  TenantSettings settings(String slug) {
    return em.find(TenantSettings.class, slug);
  }

  /** What goes by itself in the tenant that is entered; it is that of the slug. */
  public DefaultsForm defaults(String slug) {
    return settings(slug).defaults();
  }

  /**
   * Says which logo the tenant shows that is entered; it is that of the slug.
   *
   * @param version null for none
   */
  public void showLogo(String slug, String version) {
    settings(slug).showLogo(version);
  }

  /** The tenant that is entered. */
  public TenantSummary current() {
    return summary(
        TenantContext.current().tenant(),
        (Object[]) em.createNativeQuery("select " + SUMMARY + " from tenant t").getSingleResult());
  }

  /** How the tenant that is entered stands; empty for one that is erased. */
  public Optional<TenantStanding> standing() {
    return rows("select t.status, cast(t.standing_act as char), t.suspended_reason, "
            + utc("t.ends_at")
            + " from tenant t")
        .map(
            r ->
                new TenantStanding(
                    TenantStatus.valueOf((String) r[0]),
                    r[1] == null ? null : UUID.fromString((String) r[1]),
                    (String) r[2],
                    r[3] == null ? null : Instant.parse((String) r[3])))
        .findFirst();
  }

  /**
   * When to look again whether the tenant that is entered sends invitations: while it is suspended
   * or closing it invites nobody. Empty where it does.
   */
  public Optional<Instant> invitesNobodyUntil(Instant now) {
    return standing()
        .filter(standing -> standing.status() != TenantStatus.ACTIVE)
        .map(standing -> now.plus(LOOKING_AGAIN));
  }

  private Stream<Object[]> rows(String sql) {
    List<?> rows = em.createNativeQuery(sql).getResultList();
    return rows.stream().map(Object[].class::cast);
  }

  /** A tenant out of the columns of {@link #SUMMARY}. */
  static TenantSummary summary(int id, Object[] row) {
    return new TenantSummary(
        id,
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        ZoneId.of((String) row[4]),
        (String) row[5],
        (String) row[6],
        (String) row[7],
        TenantStatus.CLOSING.name().equals(row[8]) ? Instant.parse((String) row[9]) : null);
  }

  /** A moment as native queries give it to us whole. */
  static String utc(String column) {
    return "date_format(" + column + ", '%Y-%m-%dT%H:%i:%s.%fZ')";
  }
}
