package fr.passerelle.operator;

import java.io.Serializable;
import java.util.List;

/**
 * Tenants by slug.
 *
 * @param next the slug to go on after; null at the end
 */
public record TenantPage(List<TenantRow> items, String next) implements Serializable {}
