package fr.passerelle.challenge;

import fr.passerelle.files.Download;
import fr.passerelle.files.OpenFile;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** The bytes of a document, for whoever may read the brief. */
@UseCase
@Allows(Kind.MEMBERS)
public class ReadDocument {
  @Inject Challenges challenges;
  @Inject OpenFile openFile;

  public Download handle(Actor actor, UUID challengeId, UUID documentId) {
    challenges.visible(actor, challengeId).requireBriefOpen(actor);
    ChallengeDocument document =
        challenges
            .document(challengeId, documentId)
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    return openFile.handle(actor, document.getFileId());
  }
}
