package fr.passerelle.invitation.open;

import fr.passerelle.tenancy.TenantSummary;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What stands on a poster.
 *
 * @param challengeTitle null where the invitation is to the tenant alone
 * @param link what to type for whoever cannot scan
 * @param scanned the address in the QR code
 * @param locale the language of the poster
 */
record PosterText(
    TenantSummary tenant,
    String challengeTitle,
    String message,
    List<String> domains,
    boolean approval,
    Instant expiresAt,
    String link,
    String scanned,
    Locale locale) {}
