package fr.passerelle.admin.settings;

import fr.passerelle.files.Upload;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalWords;
import fr.passerelle.tenancy.logo.ChangeLogo;
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
 * Takes in a logo as the body of a POST; answers with the address of the page that shows it, or
 * with the sentence of the refusal. The name travels in a header that no other site's page can
 * send.
 */
public class LogoUploadServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final String NAME = "X-File-Name";

  @Inject transient ChangeLogo changeLogo;
  @Inject transient CurrentActor current;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = request.getHeader(NAME);
    if (name == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      changeLogo.handle(current.actor(), new Upload(decoded(name), request.getInputStream()));
      say(
          response,
          HttpServletResponse.SC_CREATED,
          "/admin/t/" + current.tenant().slug() + "/settings?saved");
    } catch (Refusal no) {
      say(
          response,
          switch (no.code()) {
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
