package fr.passerelle.tenancy;

import java.io.Serializable;

/** The settings of a tenant, in a version. */
public record SettingsView(SettingsForm settings, int version) implements Serializable {}
