package fr.passerelle.admin.invitation;

import fr.passerelle.invitation.open.Poster;
import fr.passerelle.invitation.open.PrintPoster;
import fr.passerelle.shared.Refusal;
import fr.passerelle.web.Address;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** Hands out the poster of an open invitation, in the language that the address names. */
public class PosterServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient PrintPoster printPoster;
  @Inject transient CurrentActor current;
  @Inject transient Address address;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Poster poster;
    try {
      poster =
          printPoster.handle(
              current.actor(), address.id("id"), Locale.forLanguageTag(address.part("language")));
    } catch (Refusal no) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/pdf");
    response.setContentLength(poster.pdf().length);
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + poster.fileName() + "\"");
    response.getOutputStream().write(poster.pdf());
  }
}
