package fr.passerelle.privacy;

import java.util.List;

/**
 * What is done with personal data in a tenant, or by Passerelle itself.
 *
 * @param tenant the company's name; null for Passerelle itself
 */
public record PrivacyNotice(String tenant, List<ProcessingView> processings) {}
