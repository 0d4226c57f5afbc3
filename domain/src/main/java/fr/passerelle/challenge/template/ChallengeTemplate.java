package fr.passerelle.challenge.template;

import fr.passerelle.challenge.CriterionForm;
import java.io.Serializable;
import java.util.List;

/**
 * A case to begin with.
 *
 * @param key its name in addresses
 * @param summary what it is for, in a sentence
 * @param briefMd the brief in Markdown; what stands in square brackets is for the company to say
 * @param termsMd our usual terms
 * @param days how long teams have
 */
public record ChallengeTemplate(
    String key,
    String locale,
    String title,
    String summary,
    String briefMd,
    String termsMd,
    int days,
    int teamMax,
    List<CriterionForm> criteria)
    implements Serializable {}
