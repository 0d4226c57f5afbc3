package fr.passerelle.casework;

import java.io.Serializable;
import java.time.Instant;

public record DraftSaved(int version, Instant savedAt) implements Serializable {}
