package fr.passerelle.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The solutions of the tenant that is entered. */
public interface Submissions {
  /** The solution, held until the transaction ends: nobody else writes to it meanwhile. */
  Optional<Submission> lock(UUID submissionId);

  /** The solution of a team, held until the transaction ends. */
  Optional<Submission> lockOfTeam(UUID teamId);

  Optional<Submission> find(UUID submissionId);

  Optional<UUID> ofTeam(UUID teamId);

  /** The solution with its team, as it concerns the reader. */
  Optional<Solution> open(UUID submissionId, UUID readerId);

  /** Writes now what has changed; returns the number that its readers must name to change it. */
  int save(Submission submission);

  void add(SubmissionVersion version);

  void add(Deliverable deliverable);

  void remove(Deliverable deliverable);

  Optional<Deliverable> deliverable(UUID submissionId, UUID deliverableId);

  /** All files of a solution, those taken out of the draft included; in the order they came. */
  List<DeliverableFile> files(UUID submissionId);

  /** How many files the draft of a locked solution holds now. */
  int draftFiles(UUID submissionId);

  /** The draft, and the versions without their texts. */
  Draft draft(UUID submissionId);

  Optional<VersionText> version(UUID submissionId, int number);

  /**
   * Solutions handed in, newest first.
   *
   * @param domain those of teams with somebody whose address ends in it; null for all
   */
  List<SubmissionRow> page(UUID challengeId, String domain, UUID before, int limit);
}
