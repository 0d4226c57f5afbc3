package fr.passerelle.challenge;

import fr.passerelle.files.FileView;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A challenge with its rubric and documents, and how the reader stands in it.
 *
 * @param briefMd null while the reader must accept the terms of a confidential challenge first
 * @param documents empty while the brief is null
 * @param acceptedTerms the version of the terms that the reader accepted last; null for none
 * @param teamId the reader's team; null for none
 * @param submissionId the solution of the reader's team; null for none
 */
public record ChallengeView(
    UUID id,
    int version,
    ChallengeKind kind,
    ChallengeStatus status,
    Phase phase,
    String title,
    String briefMd,
    String locale,
    Instant deadline,
    ZoneId zone,
    Confidentiality confidentiality,
    String termsMd,
    int termsVersion,
    Integer acceptedTerms,
    int scale,
    int teamMax,
    int submissionCount,
    UUID createdBy,
    Instant publishedAt,
    List<CriterionView> criteria,
    List<FileView> documents,
    UUID teamId,
    UUID submissionId)
    implements Serializable {
  public boolean termsAccepted() {
    return acceptedTerms != null && acceptedTerms == termsVersion;
  }
}
