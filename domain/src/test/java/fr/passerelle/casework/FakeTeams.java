package fr.passerelle.casework;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Member;
import fr.passerelle.membership.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Teams in memory. */
public final class FakeTeams implements Teams {
  private final World world;
  private final Map<UUID, Team> teams = new LinkedHashMap<>();
  private final List<TeamMember> members = new ArrayList<>();

  FakeTeams(World world) {
    this.world = world;
  }

  @Override
  public void add(Team team, TeamMember captain, Submission solution) {
    teams.put(team.getId(), team);
    members.add(captain);
    world.submissions.put(solution);
  }

  @Override
  public void add(TeamMember member) {
    members.add(member);
  }

  @Override
  public Optional<Team> find(UUID teamId) {
    return Optional.ofNullable(teams.get(teamId));
  }

  @Override
  public Optional<Team> lock(UUID teamId) {
    return find(teamId);
  }

  @Override
  public Optional<UUID> byJoinCode(UUID challengeId, String joinCode) {
    return teams.values().stream()
        .filter(t -> t.getChallengeId().equals(challengeId) && t.getJoinCode().equals(joinCode))
        .map(Team::getId)
        .findFirst();
  }

  @Override
  public boolean nameTaken(UUID challengeId, String name) {
    return teams.values().stream()
        .anyMatch(t -> t.getChallengeId().equals(challengeId) && t.getName().equals(name));
  }

  @Override
  public List<TeamMember> members(UUID teamId) {
    return members.stream().filter(m -> m.getTeamId().equals(teamId)).toList();
  }

  @Override
  public List<TeamPerson> people(UUID teamId) {
    return members(teamId).stream()
        .map(
            m -> {
              Member known = world.memberships.member(m.getPersonId()).orElseThrow();
              return new TeamPerson(
                  m.getPersonId(),
                  known.getDisplayName(),
                  known.getEmail(),
                  known.getLocale(),
                  m.getJoinedAt());
            })
        .toList();
  }

  @Override
  public Optional<UUID> ofPerson(UUID challengeId, UUID personId) {
    return members.stream()
        .filter(m -> m.getPersonId().equals(personId))
        .map(TeamMember::getTeamId)
        .filter(id -> teams.get(id).getChallengeId().equals(challengeId))
        .findFirst();
  }

  @Override
  public void remove(TeamMember member) {
    members.remove(member);
  }

  @Override
  public void end(Team team, Submission solution) {
    teams.remove(team.getId());
  }

  @Override
  public List<Teammate> free(UUID challengeId, Circle circle, UUID personId, int most) {
    return world.memberships.holding(Role.CONTRIBUTOR).stream()
        .filter(m -> m.getCircle() == circle)
        .filter(m -> personId == null || m.getPersonId().equals(personId))
        .filter(m -> ofPerson(challengeId, m.getPersonId()).isEmpty())
        .map(m -> new Teammate(m.getPersonId(), m.getDisplayName()))
        .limit(most)
        .toList();
  }
}
