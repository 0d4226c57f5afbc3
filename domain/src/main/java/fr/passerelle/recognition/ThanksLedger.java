package fr.passerelle.recognition;

import fr.passerelle.challenge.WaitingForThanks;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The ledger of thanks of the tenant that is entered. To be thanked are the members of each team
 * that has handed in, and each juror who has handed in an evaluation.
 */
public interface ThanksLedger extends WaitingForThanks {
  /** Everybody to be thanked, those who wait first, then by name. */
  List<ThanksRow> of(UUID challengeId, int most);

  /** What the person gave to the challenge; empty for nothing. */
  Optional<ThanksRow> contribution(UUID challengeId, UUID personId);

  /** Adds it; refuses with ALREADY_THANKED where there is one, even of the same moment. */
  void add(Thanks thanks);
}
