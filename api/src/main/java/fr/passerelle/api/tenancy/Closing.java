package fr.passerelle.api.tenancy;

/**
 * The wish to close a tenant.
 *
 * @param slug its slug, typed by whoever means it
 */
public record Closing(String slug) {}
