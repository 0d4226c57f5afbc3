package fr.passerelle.challenge;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.files.FileView;
import fr.passerelle.files.StoreFile;
import fr.passerelle.files.StoredFile;
import fr.passerelle.files.Upload;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** Adds a document to the brief. */
@UseCase
@Requires(Role.MANAGER)
public class AttachDocument {
  @Inject Challenges challenges;
  @Inject StoreFile storeFile;
  @Inject Audit audit;

  public FileView handle(Actor actor, UUID challengeId, Upload upload) {
    Challenge challenge = challenges.held(challengeId);
    challenge.requireWritable();
    int already = challenges.documents(challengeId).size();
    StoredFile file = storeFile.handle(actor, upload, already);
    var document = new ChallengeDocument(Ids.next(), challengeId, file.getId());
    challenges.add(document);
    audit.record(
        actor,
        "AttachDocument",
        challengeId,
        Details.about(file.getName()).with("challenge", challenge.getTitle()));
    return file.view(document.getId());
  }
}
