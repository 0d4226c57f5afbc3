package fr.passerelle.api.calls;

/**
 * What a creating call has made.
 *
 * @param path where it is found, from {@code /api/v1/tenants/{slug}} on; null where it has no
 *     address
 * @param version its version; null where it has none
 * @param body what the caller reads of it
 */
public record Made(String path, Integer version, Object body) {}
