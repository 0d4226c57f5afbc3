package fr.passerelle.challenge;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

public record QuestionView(
    UUID id,
    String askedBy,
    String text,
    Instant askedAt,
    String answer,
    String answeredBy,
    Instant answeredAt,
    int version)
    implements Serializable {}
