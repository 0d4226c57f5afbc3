package fr.passerelle.challenge;

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
    int scale,
    int teamMax,
    List<CriterionForm> criteria) {}
