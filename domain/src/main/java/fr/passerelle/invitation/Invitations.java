package fr.passerelle.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The invitations of the tenant that is entered. */
public interface Invitations {
  void add(Invitation invitation);

  Optional<Invitation> find(UUID id);

  /**
   * What an invitation tells of this challenge; empty for null and for a challenge that is not
   * there.
   */
  Optional<ChallengeHead> challengeHead(UUID challengeId);

  /** Lets the person into the challenge by name; twice is once. */
  void letIn(UUID challengeId, UUID personId, Instant now);

  /**
   * The invitation with this token, locked until the transaction ends: of parallel answers one goes
   * first.
   */
  Optional<Invitation> lockByTokenHash(String hash);

  Optional<Invitation> findByTokenHash(String hash);

  /** Invitations to this address that are neither answered nor revoked nor expired. */
  List<Invitation> waiting(String email, Instant now);

  /** Rows newest first, before {@code before}; {@code status} null for all. */
  List<InvitationRow> page(InvitationStatus status, UUID before, int limit, Instant now);
}
