package fr.passerelle.casework;

import fr.passerelle.files.FileView;
import java.util.List;
import java.util.UUID;

/**
 * A solution before a reader who may read it.
 *
 * @param own whether the reader is in the team, and so reads the draft
 * @param masked whether the names of the team stay hidden
 */
public record Reading(SubmissionHead head, List<TeamPerson> team, boolean own, boolean masked) {

  public UUID challengeId() {
    return head.challengeId();
  }

  List<TeamMemberView> members() {
    return masked ? List.of() : team.stream().map(person -> person.view(head.captainId())).toList();
  }

  /** The files that a version holds; whose machine they came from stays hidden with the names. */
  List<FileView> files(List<DeliverableFile> files, int number) {
    return files.stream().filter(file -> file.in(number)).map(file -> file.view(masked)).toList();
  }

  /** The receipt of a version, without the name of who handed it in where names stay hidden. */
  Receipt receipt(VersionLine version, List<DeliverableFile> files) {
    VersionLine shown =
        masked
            ? new VersionLine(version.number(), version.submittedAt(), "", version.fingerprint())
            : version;
    return shown.receipt(files);
  }

  /** Whether the reader may open this file: any of the own team's, else those handed in. */
  boolean shows(DeliverableFile file) {
    boolean handedIn =
        file.firstVersion() <= head.latestVersion()
            && (file.removedIn() == null || file.removedIn() > file.firstVersion());
    return own || handedIn;
  }
}
