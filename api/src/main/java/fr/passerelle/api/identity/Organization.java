package fr.passerelle.api.identity;

/** An organization as Keycloak writes it, as far as we set it. */
public record Organization(String id, String name, String alias, boolean enabled) {}
