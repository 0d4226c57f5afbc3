package fr.passerelle.challenge;

import fr.passerelle.tenancy.DefaultsForm;
import fr.passerelle.tenancy.TenantSummary;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A challenge as it is written. A draft may lack anything but its title; publishing asks for the
 * rest.
 *
 * @param briefMd Markdown, at most 40,000 characters
 * @param locale {@code fr} or {@code en}: the language in which it is written
 * @param deadline until when solutions are taken; null while undecided
 * @param zone the zone in which the deadline is meant and shown
 * @param termsMd what contributors accept: whose the ideas are, what stays secret
 * @param scale the highest points of a criterion, 2 to 10; the lowest is 1
 * @param teamMax the most members of a team, 1 to 10
 */
public record ChallengeForm(
    String title,
    String briefMd,
    String locale,
    Instant deadline,
    ZoneId zone,
    Confidentiality confidentiality,
    String termsMd,
    Integer scale,
    Integer teamMax,
    List<CriterionForm> criteria) {
  /**
   * The form with what it leaves out taken from a tenant's defaults. A deadline is none of it:
   * without one it is undecided.
   */
  ChallengeForm over(DefaultsForm defaults, TenantSummary tenant) {
    String language = or(locale, defaults.language(tenant.locale()));
    return new ChallengeForm(
        title,
        briefMd,
        language,
        deadline,
        or(zone, tenant.zone()),
        or(confidentiality, defaults.confidentiality()),
        or(termsMd, defaults.terms(language)),
        or(scale, defaults.scale()),
        or(teamMax, defaults.teamMax()),
        criteria);
  }

  private static <T> T or(T given, T otherwise) {
    return given == null ? otherwise : given;
  }
}
