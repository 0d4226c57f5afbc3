package fr.passerelle.casework;

import java.io.Serializable;
import java.util.UUID;

/** Somebody who may be asked into a team. */
public record Teammate(UUID personId, String displayName) implements Serializable {}
