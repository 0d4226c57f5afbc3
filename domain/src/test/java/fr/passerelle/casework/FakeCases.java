package fr.passerelle.casework;

import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Cases in memory. */
public final class FakeCases implements Cases {
  private final Map<UUID, Case> cases = new HashMap<>();
  private final Set<UUID> accepted = new HashSet<>();
  public int counted;
  public boolean decided;

  void put(Case challenge) {
    cases.put(challenge.id(), challenge);
  }

  void acceptTerms(UUID personId) {
    accepted.add(personId);
  }

  void forgetTerms(UUID personId) {
    accepted.remove(personId);
  }

  @Override
  public Case visible(Actor actor, UUID challengeId) {
    return find(challengeId)
        .filter(c -> c.status() != ChallengeStatus.DRAFT || actor.holds(Role.MANAGER))
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
  }

  @Override
  public Optional<Case> find(UUID challengeId) {
    return Optional.ofNullable(cases.get(challengeId));
  }

  @Override
  public boolean termsAccepted(Case challenge, UUID personId) {
    return accepted.contains(personId);
  }

  @Override
  public void countSolution(UUID challengeId) {
    counted++;
  }

  @Override
  public void lock(UUID challengeId) {}

  @Override
  public void decided(UUID challengeId) {
    decided = true;
  }
}
