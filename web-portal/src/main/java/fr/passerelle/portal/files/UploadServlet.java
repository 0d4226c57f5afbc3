package fr.passerelle.portal.files;

import fr.passerelle.casework.AttachDeliverable;
import fr.passerelle.challenge.AttachDocument;
import fr.passerelle.files.Upload;
import fr.passerelle.web.Address;
import fr.passerelle.web.FileReceiver;
import jakarta.inject.Inject;

/** Takes in a document of a challenge or a deliverable of a solution; the page reads them anew. */
public class UploadServlet extends FileReceiver {
  private static final long serialVersionUID = 1;

  @Inject transient AttachDocument attachDocument;
  @Inject transient AttachDeliverable attachDeliverable;
  @Inject transient Address address;

  @Override
  protected String take(Upload upload) {
    switch (address.part("kind")) {
      case "documents" -> attachDocument.handle(current().actor(), address.id("ownerId"), upload);
      case "deliverables" ->
          attachDeliverable.handle(current().actor(), address.id("ownerId"), upload);
      default -> throw Address.nowhere();
    }
    return null;
  }
}
