package fr.passerelle.invitation;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The invitations of the tenant that is entered. */
public interface Invitations {
  void add(Invitation invitation);

  Optional<Invitation> find(UUID id);

  /** The invitation of this id; refuses another one, and none, with NOT_FOUND. */
  default Invitation held(UUID id) {
    return find(id).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
  }

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

  /** When somebody at this address last said no to an invitation. */
  Optional<Instant> lastDeclined(String email);

  /** Writes down that the page of the invitation was opened, the first time; consumes nothing. */
  void seen(UUID id, Instant now);

  /** The invitation whose letters carry this code, by which their reader opts out. */
  Optional<Invitation> findByStopCode(String code);

  /** Invitations that may be reminded of: open, sent, and the last letter before {@code last}. */
  List<Invitation> toRemind(Instant last, Instant now, int limit);

  /** Rows newest first, before {@code before}; {@code filter} null for all. */
  List<InvitationRow> page(InvitationFilter filter, UUID before, int limit, Instant now);

  /** How many invitations each filter finds, counted no further than {@code most}. */
  Map<InvitationFilter, Integer> counts(Instant now, int most);
}
