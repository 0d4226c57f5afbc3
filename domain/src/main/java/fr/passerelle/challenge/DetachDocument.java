package fr.passerelle.challenge;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.files.DiscardFile;
import fr.passerelle.files.FileView;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** Takes a document away from the brief. */
@UseCase
@Requires(Role.MANAGER)
public class DetachDocument {
  @Inject Challenges challenges;
  @Inject DiscardFile discardFile;
  @Inject Audit audit;

  public void handle(Actor actor, UUID challengeId, UUID documentId) {
    Challenge challenge = challenges.held(challengeId);
    challenge.requireWritable();
    ChallengeDocument document =
        challenges
            .document(challengeId, documentId)
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    String name = name(challengeId, documentId);
    challenges.remove(document);
    discardFile.handle(actor, document.getFileId());
    audit.record(
        actor,
        "DetachDocument",
        challengeId,
        Details.about(name).with("challenge", challenge.getTitle()));
  }

  private String name(UUID challengeId, UUID documentId) {
    return challenges.documents(challengeId).stream()
        .filter(file -> file.id().equals(documentId))
        .map(FileView::name)
        .findFirst()
        .orElse("");
  }
}
