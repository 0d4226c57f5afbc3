package fr.passerelle.tenancy;

import java.io.Serializable;

/** What goes by itself in a tenant, in a version of its settings. */
public record DefaultsView(DefaultsForm defaults, int version) implements Serializable {}
