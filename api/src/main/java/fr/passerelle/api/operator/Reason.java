package fr.passerelle.api.operator;

/**
 * Why a tenant is suspended.
 *
 * @param reason in words that its members read
 */
public record Reason(String reason) {}
