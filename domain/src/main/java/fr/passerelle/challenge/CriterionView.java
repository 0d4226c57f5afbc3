package fr.passerelle.challenge;

import java.io.Serializable;
import java.util.UUID;

public record CriterionView(UUID id, String name, String guidance, int weight)
    implements Serializable {}
