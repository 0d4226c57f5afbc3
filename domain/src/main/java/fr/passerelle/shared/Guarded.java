package fr.passerelle.shared;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Binds {@link UseCaseInterceptor} to the classes that {@link UseCase} marks. */
@InterceptorBinding
@Retention(RUNTIME)
@Target(TYPE)
@interface Guarded {}
