package fr.passerelle.home;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.tenancy.TenantStatus;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * A tenant of which the person is a member.
 *
 * @param firstSteps whether they run it, and first steps are left that they have not put away
 * @param status whether it is open, suspended, or closing
 */
public record MyTenant(
    String slug,
    String name,
    String colour,
    Circle circle,
    Set<Role> roles,
    Instant since,
    boolean firstSteps,
    TenantStatus status)
    implements Serializable {}
