package fr.passerelle.portal.files;

import fr.passerelle.casework.AttachDeliverable;
import fr.passerelle.challenge.AttachDocument;
import fr.passerelle.files.Upload;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalWords;
import fr.passerelle.web.Address;
import fr.passerelle.web.Language;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Takes in one file as the body of a POST, so that the page can show how far it is and a refusal is
 * one sentence. The name travels in a header that no other site's page can send, which is also what
 * keeps other sites from posting here.
 */
public class UploadServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final String NAME = "X-File-Name";

  @Inject transient AttachDocument attachDocument;
  @Inject transient AttachDeliverable attachDeliverable;
  @Inject transient CurrentActor current;
  @Inject transient Address address;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = request.getHeader(NAME);
    if (name == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      attach(new Upload(decoded(name), request.getInputStream()));
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } catch (Refusal no) {
      refuse(request, response, no);
    }
  }

  private void attach(Upload upload) {
    switch (address.part("kind")) {
      case "documents" -> attachDocument.handle(current.actor(), address.id("ownerId"), upload);
      case "deliverables" ->
          attachDeliverable.handle(current.actor(), address.id("ownerId"), upload);
      default -> throw Address.nowhere();
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal no)
      throws IOException {
    response.setStatus(
        switch (no.code()) {
          case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
          case NOT_ALLOWED -> HttpServletResponse.SC_FORBIDDEN;
          default -> HttpServletResponse.SC_CONFLICT;
        });
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().write(RefusalWords.of(no, Language.of(request), current.actor().zone()));
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return name;
    }
  }
}
