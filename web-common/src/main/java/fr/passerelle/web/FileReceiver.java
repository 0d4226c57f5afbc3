package fr.passerelle.web;

import fr.passerelle.files.Upload;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalWords;
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
public abstract class FileReceiver extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final String NAME = "X-File-Name";

  @Inject transient CurrentActor current;

  /** Takes the file; the address of the page that shows what became of it, null for the same. */
  protected abstract String take(Upload upload);

  /** Who sends, and where. */
  protected CurrentActor current() {
    return current;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = request.getHeader(NAME);
    if (name == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      String shown = take(new Upload(decoded(name), request.getInputStream()));
      if (shown == null) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      } else {
        say(response, HttpServletResponse.SC_CREATED, shown);
      }
    } catch (Refusal no) {
      say(
          response,
          switch (no.code()) {
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case NOT_ALLOWED -> HttpServletResponse.SC_FORBIDDEN;
            default -> HttpServletResponse.SC_CONFLICT;
          },
          RefusalWords.of(no, Language.of(request), current.actor().zone()));
    }
  }

  private static void say(HttpServletResponse response, int status, String words)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().write(words);
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return name;
    }
  }
}
