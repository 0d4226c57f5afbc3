package fr.passerelle.home;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

public record MyTenant(
    String slug, String name, String colour, Circle circle, Set<Role> roles, Instant since)
    implements Serializable {}
