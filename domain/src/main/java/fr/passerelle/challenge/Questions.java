package fr.passerelle.challenge;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The questions about challenges of the tenant that is entered. */
public interface Questions {
  void add(Question question);

  Optional<Question> find(UUID challengeId, UUID questionId);

  /** Newest first. */
  List<QuestionView> page(UUID challengeId, UUID before, int limit);
}
