package fr.passerelle.casework;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

public record TeamMemberView(UUID personId, String displayName, boolean captain, Instant joinedAt)
    implements Serializable {}
