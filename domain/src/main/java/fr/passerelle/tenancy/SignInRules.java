package fr.passerelle.tenancy;

import java.io.Serializable;

/**
 * How a tenant wants the people who run it to sign in.
 *
 * @param secondFactor whether owners and admins confirm with a second factor or a passkey
 */
public record SignInRules(boolean secondFactor) implements Serializable {}
