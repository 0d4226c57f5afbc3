package fr.passerelle.tenancy;

import fr.passerelle.challenge.Confidentiality;
import fr.passerelle.challenge.template.ChallengeTemplates;
import java.io.Serializable;

/**
 * What goes by itself in a tenant.
 *
 * @param retentionMonths how many months after a challenge is closed its solutions are kept; null
 *     for as long as the tenant is there
 * @param locale of a new challenge, {@code fr} or {@code en}; empty for the tenant's own
 * @param scale the highest number of points of a criterion
 * @param days from the day on which a challenge is begun to its deadline; null for none
 * @param teamMax the most people of a team
 * @param termsMd the terms of a new challenge; empty for the usual ones
 */
public record DefaultsForm(
    Integer retentionMonths,
    String locale,
    Integer scale,
    Integer days,
    Integer teamMax,
    Confidentiality confidentiality,
    String termsMd)
    implements Serializable {
  /** The language of a new challenge, in a tenant of that language. */
  public String language(String ofTenant) {
    return locale == null || locale.isEmpty() ? ofTenant : locale;
  }

  /** The terms of a new challenge in that language. */
  public String terms(String language) {
    return termsMd == null || termsMd.isEmpty() ? ChallengeTemplates.usualTerms(language) : termsMd;
  }
}
