package fr.passerelle.challenge;

import java.io.Serializable;

/**
 * One line of a rubric as it is written.
 *
 * @param weight per cent; those of a rubric sum to 100
 */
public record CriterionForm(String name, String guidance, int weight) implements Serializable {}
