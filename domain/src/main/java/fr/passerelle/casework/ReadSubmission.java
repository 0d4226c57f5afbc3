package fr.passerelle.casework;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * One solution, as far as the actor may read it ({@link Readership}): the team its draft and all
 * its receipts, others the version handed in last. Three statements.
 */
@UseCase
@Allows(Kind.MEMBERS)
public class ReadSubmission {
  @Inject Readership readership;
  @Inject Submissions submissions;

  public SubmissionView handle(Actor actor, UUID submissionId) {
    Reading reading = readership.open(actor, submissionId);
    List<DeliverableFile> files = submissions.files(submissionId);
    return reading.own() ? draft(reading, files) : handedIn(reading, files);
  }

  private SubmissionView draft(Reading reading, List<DeliverableFile> files) {
    SubmissionHead head = reading.head();
    Draft draft = submissions.draft(head.id());
    List<VersionLine> versions = draft.versions();
    return new SubmissionView(
        head.id(),
        head.challengeId(),
        head.teamId(),
        head.teamName(),
        reading.members(),
        true,
        head.version(),
        draft.title(),
        draft.bodyMd(),
        draft.note(),
        reading.files(files, head.draftNumber()),
        head.draftSavedAt(),
        savedBy(reading),
        head.latestVersion(),
        head.submittedAt(),
        head.handedIn() && !fingerprint(head, draft, files).equals(versions.get(0).fingerprint()),
        versions.stream().map(version -> version.receipt(files)).toList());
  }

  private SubmissionView handedIn(Reading reading, List<DeliverableFile> files) {
    SubmissionHead head = reading.head();
    VersionText latest = submissions.version(head.id(), head.latestVersion()).orElseThrow();
    Receipt receipt = reading.receipt(latest.line(), files);
    return new SubmissionView(
        head.id(),
        head.challengeId(),
        head.teamId(),
        head.teamName(),
        reading.members(),
        false,
        head.version(),
        latest.title(),
        latest.bodyMd(),
        latest.note(),
        reading.files(files, head.latestVersion()),
        latest.submittedAt(),
        receipt.submittedBy(),
        head.latestVersion(),
        head.submittedAt(),
        false,
        List.of(receipt));
  }

  private static String savedBy(Reading reading) {
    return reading.team().stream()
        .filter(person -> person.personId().equals(reading.head().draftSavedBy()))
        .map(TeamPerson::displayName)
        .findFirst()
        .orElse(null);
  }

  private static String fingerprint(SubmissionHead head, Draft draft, List<DeliverableFile> files) {
    return Fingerprint.of(
        draft.title(),
        draft.bodyMd(),
        draft.note(),
        files.stream()
            .filter(file -> file.in(head.draftNumber()))
            .map(DeliverableFile::sha256)
            .toList());
  }
}
