package fr.passerelle.shared;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import fr.passerelle.membership.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The use case serves members who hold one of these roles, in the tenant where they ask. */
@Retention(RUNTIME)
@Target(TYPE)
public @interface Requires {
  Role[] value();
}
