package fr.passerelle.shared;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The use case goes on although its tenant is closing and can only be read: what people are always
 * free to do, and the way back. Those that only read need not say it.
 */
@Retention(RUNTIME)
@Target(TYPE)
public @interface WhileClosing {}
