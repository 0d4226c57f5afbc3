package fr.passerelle.shared;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A class with one verb: {@code handle(Actor, ...)}. Whoever calls it, page or API, the {@link
 * UseCaseInterceptor} enters the actor's tenant, runs one transaction, and refuses those whom
 * {@link Requires} or {@link Allows} does not name. A use case that names neither refuses
 * everybody.
 */
@Stereotype
@ApplicationScoped
@Guarded
@Retention(RUNTIME)
@Target(TYPE)
public @interface UseCase {}
