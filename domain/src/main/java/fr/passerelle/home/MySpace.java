package fr.passerelle.home;

import fr.passerelle.membership.Role;
import java.io.Serializable;
import java.util.Set;

/** A tenant of which the person is a member, as a menu shows it. */
public record MySpace(String slug, String name, String colour, Set<Role> roles)
    implements Serializable {}
