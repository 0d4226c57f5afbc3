package fr.passerelle.casework;

import fr.passerelle.membership.Circle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The teams of the tenant that is entered. */
public interface Teams {
  /**
   * Adds a team with its captain and its empty solution. Refuses with TEAM_NAME_TAKEN and
   * ALREADY_IN_A_TEAM, also where somebody else comes at the same moment.
   */
  void add(Team team, TeamMember captain, Submission solution);

  /** Adds a member; refuses with ALREADY_IN_A_TEAM. */
  void add(TeamMember member);

  Optional<Team> find(UUID teamId);

  /** The team, held until the transaction ends: nobody else joins or leaves meanwhile. */
  Optional<Team> lock(UUID teamId);

  /** The team that the code opens, in this challenge alone. */
  Optional<UUID> byJoinCode(UUID challengeId, String joinCode);

  boolean nameTaken(UUID challengeId, String name);

  /** Who is in a locked team, as of now; eldest first. */
  List<TeamMember> members(UUID teamId);

  /** Who is in the team, with names; eldest first. */
  List<TeamPerson> people(UUID teamId);

  /** The team that the person has in the challenge. */
  Optional<UUID> ofPerson(UUID challengeId, UUID personId);

  void remove(TeamMember member);

  /** Removes a team of nobody, with the draft that was never handed in. */
  void end(Team team, Submission solution);

  /**
   * Contributors of the circle who may know of the challenge and have no team in it, by name.
   *
   * @param personId this one alone; null for all
   */
  List<Teammate> free(UUID challengeId, Circle circle, UUID personId, int most);
}
