package fr.passerelle.home;

import java.io.Serializable;
import java.util.List;

/**
 * The person as all their spaces know them.
 *
 * @param locale {@code fr} or {@code en}: in which we write to them
 */
public record Profile(
    String displayName, String email, boolean emailVerified, String locale, List<MyTenant> spaces)
    implements Serializable {}
