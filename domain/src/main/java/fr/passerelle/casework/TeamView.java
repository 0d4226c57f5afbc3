package fr.passerelle.casework;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * A team as its own members see it.
 *
 * @param joinCode opens the team to whoever gets the link; null for others than members
 */
public record TeamView(
    UUID id,
    UUID challengeId,
    String name,
    String joinCode,
    List<TeamMemberView> members,
    UUID submissionId)
    implements Serializable {}
