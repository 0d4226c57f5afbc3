package fr.passerelle.challenge;

import fr.passerelle.files.FileView;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The challenges of the tenant that is entered. */
public interface Challenges {
  void add(Challenge challenge);

  /** The challenge and how the person stands in it, whether they may know of it or not. */
  Optional<Standing> standing(UUID challengeId, UUID personId);

  /** As {@link #standing}, with what the person takes part with. */
  Optional<Participation> participation(UUID challengeId, UUID personId);

  /** The challenge and how the actor stands in it; NOT_FOUND where they may not know of it. */
  default Standing visible(Actor actor, UUID challengeId) {
    return standing(challengeId, actor.personId())
        .filter(standing -> standing.visibleTo(actor))
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
  }

  /** The challenge, held until the transaction ends; empty for none. */
  Optional<Challenge> lock(UUID challengeId);

  /** As {@link #lock}; refuses with NOT_FOUND. */
  default Challenge held(UUID challengeId) {
    return lock(challengeId).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
  }

  /**
   * Writes a held challenge now, as a new version even where only its rubric has changed; returns
   * that version.
   */
  int save(Challenge challenge);

  /** Those that the actor may know of, newest first; status null for all. */
  List<ChallengeRow> page(Actor actor, ChallengeStatus status, UUID before, int limit);

  /** Lets a person into a challenge by name. Twice is once, at one moment too. */
  void letIn(UUID challengeId, UUID personId, Instant now);

  /** Notes that the person accepts the terms in that version. Twice is once, at one moment too. */
  void accept(UUID challengeId, UUID personId, int termsVersion, Instant now);

  /** The documents of the brief, in the order they came. */
  List<FileView> documents(UUID challengeId);

  Optional<ChallengeDocument> document(UUID challengeId, UUID documentId);

  void add(ChallengeDocument document);

  void remove(ChallengeDocument document);
}
