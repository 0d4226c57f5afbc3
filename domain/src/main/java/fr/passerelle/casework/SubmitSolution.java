package fr.passerelle.casework;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Hands the draft in as a new version, until the deadline; the whole team gets the receipt by mail.
 */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class SubmitSolution {
  @Inject OwnTeam ownTeam;
  @Inject Cases cases;
  @Inject Teams teams;
  @Inject Submissions submissions;
  @Inject TeamLetters letters;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * @param version of the draft that the person has read, so that nobody hands in what they have
   *     not seen
   */
  public Receipt handle(Actor actor, UUID submissionId, int version) {
    Submission submission = ownTeam.lockSolution(actor, submissionId);
    Case challenge = ownTeam.challengeOf(submission.getChallengeId());
    Instant now = clock.instant();
    challenge.requireOpen(now);
    if (!cases.termsAccepted(challenge, actor.personId())) {
      throw new Refusal(RefusalCode.TERMS_NOT_ACCEPTED);
    }
    submission.requireVersion(version);
    Receipt receipt = handIn(actor, submission, now);
    if (receipt.number() == 1) {
      cases.countSolution(challenge.id());
    }
    Team team = teams.find(submission.getTeamId()).orElseThrow();
    audit.record(
        actor,
        "SubmitSolution",
        submissionId,
        Details.about(team.getName())
            .with("challenge", challenge.title())
            .with("version", receipt.number())
            .with("fingerprint", receipt.fingerprint()));
    letters.handedIn(actor, challenge, team, teams.people(team.getId()), receipt);
    return receipt;
  }

  private Receipt handIn(Actor actor, Submission submission, Instant now) {
    List<DeliverableFile> files = submissions.files(submission.getId());
    List<String> hashes =
        files.stream()
            .filter(file -> file.in(submission.draftNumber()))
            .map(DeliverableFile::sha256)
            .toList();
    String latest =
        submissions
            .version(submission.getId(), submission.getLatestVersion())
            .map(VersionText::fingerprint)
            .orElse(null);
    SubmissionVersion handedIn = submission.handIn(hashes, latest, actor.personId(), now);
    submissions.add(handedIn);
    String by =
        teams.people(submission.getTeamId()).stream()
            .filter(person -> actor.is(person.personId()))
            .map(TeamPerson::displayName)
            .findFirst()
            .orElse("");
    return new VersionLine(handedIn.getNumber(), now, by, handedIn.getFingerprint()).receipt(files);
  }
}
