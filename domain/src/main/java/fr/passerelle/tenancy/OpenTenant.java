package fr.passerelle.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.membership.RolesConverter;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.SignInLevel;
import fr.passerelle.shared.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a request comes to stand in a tenant: from the slug in its address and the person who signed
 * in to an {@link Actor}. What it reads is kept for {@link #KEPT}, so that a role that is taken
 * away is gone well within five seconds, and a burst of requests does not ask the same thing again
 * and again.
 *
 * <p>Here alone it is decided whether a sign-in is strong enough: where the tenant requires a
 * second factor, its owners and admins stand in it by no other way, whatever they come for. The
 * level is that of the present request, so that sessions and tokens on their way are held back too.
 */
@ApplicationScoped
public class OpenTenant {
  static final Duration KEPT = Duration.ofSeconds(2);

  private record Key(String slug, UUID person) {}

  /**
   * @param since since when it stands so
   * @param reason why it is suspended
   * @param secondFactor whether those who run it must be known by two things
   */
  private record Standing(
      TenantSummary tenant,
      TenantStatus status,
      Instant since,
      String reason,
      Circle circle,
      Set<Role> roles,
      boolean secondFactor) {
    boolean lets(SignInLevel level) {
      boolean runs = roles.contains(Role.OWNER) || roles.contains(Role.ADMIN);
      return level == SignInLevel.SECOND || !secondFactor || !runs;
    }
  }

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject TenantTransaction transaction;
  @Inject Clock clock;

  private final Cache<Key, Standing> standings =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(20_000).build();

  /**
   * The member as an actor. Refuses with NOT_FOUND for a tenant that does not exist any more or has
   * no such member, with TENANT_SUSPENDED for one that is suspended, with SECOND_FACTOR_NEEDED
   * where the level is too low for their role.
   */
  public Actor handle(String slug, UUID personId, SignInLevel level) {
    Actor actor = asOutsider(slug, personId, level);
    if (!actor.member()) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    return actor;
  }

  /** The same for somebody known by one thing alone. */
  public Actor handle(String slug, UUID personId) {
    return handle(slug, personId, SignInLevel.FIRST);
  }

  /**
   * The person as an actor in the tenant, member or not. Refuses with NOT_FOUND where there is no
   * such tenant; a suspended one is there for its members alone, who are told (TENANT_SUSPENDED).
   * With SECOND_FACTOR_NEEDED where the level is too low for their role.
   */
  public Actor asOutsider(String slug, UUID personId, SignInLevel level) {
    Standing standing = standing(new Key(slug, personId));
    if (!standing.lets(level)) {
      throw new Refusal(RefusalCode.SECOND_FACTOR_NEEDED);
    }
    return new Actor(standing.tenant(), personId, standing.circle(), standing.roles(), level);
  }

  /** Anybody, not signed in. Refuses with NOT_FOUND where there is no such active tenant. */
  public Actor asVisitor(String slug) {
    return Actor.visitor(standing(new Key(slug, null)).tenant());
  }

  /**
   * Forgets what was kept of the person in the tenant, so that a new membership works in the very
   * next request.
   */
  public void forget(String slug, UUID personId) {
    standings.invalidate(new Key(slug, personId));
  }

  private Standing standing(Key key) {
    Standing kept = standings.getIfPresent(key);
    if (kept == null) {
      kept = read(key).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
      standings.put(key, kept);
    }
    if (kept.status() == TenantStatus.SUSPENDED) {
      throw kept.roles().isEmpty()
          ? new Refusal(RefusalCode.NOT_FOUND)
          : new Refusal(RefusalCode.TENANT_SUSPENDED, kept.since(), kept.reason());
    }
    Instant end = kept.tenant().endsAt();
    if (end != null && !clock.instant().isBefore(end)) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    return kept;
  }

  private Optional<Standing> read(Key key) {
    try {
      Optional<Integer> id = transaction.run(0, key.person(), () -> number(key.slug()));
      return id.isEmpty()
          ? Optional.empty()
          : transaction.run(id.get(), key.person(), () -> standing(id.get(), key.person()));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Integer> number(String slug) {
    return em.createNativeQuery(
            "select id from tenant_directory where slug = ?1 and status <> 'ERASED'")
        .setParameter(1, slug)
        .getResultStream()
        .findFirst()
        .map(id -> ((Number) id).intValue());
  }

  private Optional<Standing> standing(int tenantId, UUID person) {
    List<?> rows =
        em.createNativeQuery(
                "select "
                    + Tenants.SUMMARY
                    + ", "
                    + Tenants.utc("coalesce(t.status_since, t.created_at)")
                    + ", coalesce(t.suspended_reason, ''), m.circle, m.roles, t.second_factor"
                    + " from tenant t"
                    + " left join membership m on m.person_id = ?1 and m.status = 'ACTIVE'")
            .setParameter(1, person == null ? null : person.toString())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new Standing(
                    Tenants.summary(tenantId, r),
                    TenantStatus.valueOf((String) r[8]),
                    Instant.parse((String) r[10]),
                    (String) r[11],
                    r[12] == null ? null : Circle.valueOf((String) r[12]),
                    RolesConverter.parse((String) r[13]),
                    isTrue(r[14])))
        .findFirst();
  }

  private static boolean isTrue(Object value) {
    return value instanceof Boolean yes ? yes : ((Number) value).intValue() == 1;
  }
}
