package fr.passerelle.shared;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The use case serves everybody of this kind, whatever their roles; finer rules stand in the use
 * case.
 */
@Retention(RUNTIME)
@Target(TYPE)
public @interface Allows {
  Kind value();

  /** Each kind of the first three includes the ones after it. */
  enum Kind {
    /** Anybody, signed in or not. */
    VISITORS,
    /** Whoever has signed in, member of the tenant or not. */
    PEOPLE,
    /** The members of the tenant. */
    MEMBERS,
    /** Those who run the platform, and nobody else. */
    OPERATORS
  }
}
