package fr.passerelle.membership;

import java.util.Set;

/**
 * What a member is to be from now on.
 *
 * @param roles at least one
 */
public record MemberForm(Circle circle, Set<Role> roles) {}
