package fr.passerelle.admin.invitation;

import fr.passerelle.files.Upload;
import fr.passerelle.invitation.batch.PreviewInvitations;
import fr.passerelle.web.FileReceiver;
import jakarta.inject.Inject;
import java.util.UUID;

/** Takes in a list of people to invite; a page of its own shows what was found. */
public class ImportUploadServlet extends FileReceiver {
  private static final long serialVersionUID = 1;

  @Inject transient PreviewInvitations previewInvitations;

  @Override
  protected String take(Upload upload) {
    UUID id = previewInvitations.handle(current().actor(), upload);
    return "/admin/t/" + current().tenant().slug() + "/invitation-imports/" + id;
  }
}
