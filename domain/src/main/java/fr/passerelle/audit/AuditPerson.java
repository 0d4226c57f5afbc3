package fr.passerelle.audit;

import java.io.Serializable;
import java.util.UUID;

/** Somebody whom a reader of the log may ask for. */
public record AuditPerson(UUID id, String displayName) implements Serializable {}
