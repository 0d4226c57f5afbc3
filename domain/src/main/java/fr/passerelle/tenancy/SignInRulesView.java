package fr.passerelle.tenancy;

import java.io.Serializable;

/** The rules, in the version of the tenant's settings. */
public record SignInRulesView(SignInRules rules, int version) implements Serializable {}
