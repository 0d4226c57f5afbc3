package fr.passerelle.shared;

import fr.passerelle.datasource.TenantContext;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.tenancy.TenantSummary;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * Who asks for something, and where. Made anew for each request, so that a role taken away works at
 * once.
 *
 * @param tenant the tenant in which the actor stands; null outside any tenant
 * @param personId the person; null for a visitor who has not signed in
 * @param circle how the person relates to the tenant; null without a membership
 * @param roles what the person may do in the tenant; empty without a membership
 * @param level how surely the person is known
 * @param operator whether they run the platform, and ask for something as that: outside any tenant
 */
public record Actor(
    TenantSummary tenant,
    UUID personId,
    Circle circle,
    Set<Role> roles,
    SignInLevel level,
    boolean operator) {

  public Actor {
    roles = Set.copyOf(roles);
    if (operator && tenant != null) {
      throw new IllegalArgumentException("An operator stands in no tenant");
    }
  }

  /** Anybody but an operator. */
  public Actor(
      TenantSummary tenant, UUID personId, Circle circle, Set<Role> roles, SignInLevel level) {
    this(tenant, personId, circle, roles, level, false);
  }

  /** Somebody who signed in by one thing alone. */
  public Actor(TenantSummary tenant, UUID personId, Circle circle, Set<Role> roles) {
    this(tenant, personId, circle, roles, SignInLevel.FIRST);
  }

  /** Somebody without an account in a tenant, reading an invitation for instance. */
  public static Actor visitor(TenantSummary tenant) {
    return new Actor(tenant, null, null, Set.of());
  }

  /** A signed-in person in a tenant of which they are no member. */
  public static Actor outsider(TenantSummary tenant, UUID personId) {
    return new Actor(tenant, personId, null, Set.of());
  }

  /** A signed-in person outside any tenant: on the home page, or in the profile. */
  public static Actor person(UUID personId) {
    return new Actor(null, personId, null, Set.of());
  }

  /** Somebody who runs the platform, at the desk from which tenants are seen from outside. */
  public static Actor operator(UUID personId) {
    return new Actor(null, personId, null, Set.of(), SignInLevel.FIRST, true);
  }

  /** The tenant's number, 0 outside any tenant; the desk's for an operator. */
  public int tenantId() {
    return operator ? TenantContext.DESK : tenant == null ? 0 : tenant.id();
  }

  public ZoneId zone() {
    return tenant == null ? ZoneId.of("Europe/Paris") : tenant.zone();
  }

  /** Whether the actor is a member of the tenant. */
  public boolean member() {
    return !roles.isEmpty();
  }

  /** Whether one of the actor's roles is, or includes, the given one. */
  public boolean holds(Role role) {
    return roles.stream().anyMatch(held -> held.includes(role));
  }

  /** Whether this is the given person. */
  public boolean is(UUID person) {
    return personId != null && personId.equals(person);
  }
}
