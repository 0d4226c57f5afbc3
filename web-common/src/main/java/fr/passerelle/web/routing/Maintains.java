package fr.passerelle.web.routing;

import fr.passerelle.partner.BrowseMyPartners;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Whether the person maintains a partner, for the menu in the header: few do, and no page pays for
 * the question before the menu is opened.
 */
public class Maintains extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient BrowseMyPartners browseMyPartners;
  @Inject transient CurrentActor current;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean any = !browseMyPartners.handle(current.actor()).isEmpty();
    response.setContentType("application/json");
    response.getWriter().write(String.valueOf(any));
  }
}
