package fr.passerelle.portal.files;

import fr.passerelle.casework.ReadDeliverable;
import fr.passerelle.challenge.ReadDocument;
import fr.passerelle.files.Download;
import fr.passerelle.shared.Refusal;
import fr.passerelle.web.Address;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * Hands out a document of a brief or a file of a solution: always as an attachment, never to be
 * shown or guessed at by the browser.
 */
public class DownloadServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient ReadDocument readDocument;
  @Inject transient ReadDeliverable readDeliverable;
  @Inject transient CurrentActor current;
  @Inject transient Address address;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Download file;
    try {
      file = asked();
    } catch (Refusal no) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (InputStream content = file.content()) {
      response.setContentType(file.mediaType());
      response.setContentLengthLong(file.size());
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Content-Security-Policy", "sandbox");
      response.setHeader("Cache-Control", "private, no-store");
      response.setHeader("Content-Disposition", file.disposition());
      content.transferTo(response.getOutputStream());
    }
  }

  private Download asked() {
    return switch (address.part("kind")) {
      case "documents" ->
          readDocument.handle(current.actor(), address.id("ownerId"), address.id("fileId"));
      case "deliverables" ->
          readDeliverable.handle(current.actor(), address.id("ownerId"), address.id("fileId"));
      default -> throw Address.nowhere();
    };
  }
}
