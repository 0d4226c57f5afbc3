package fr.passerelle.api.health;

import fr.passerelle.datasource.Serving;
import jakarta.servlet.http.HttpServlet;

/**
 * Takes no requests: the last of the servlets that are loaded at start, so that the application
 * answers once it is there.
 */
public class Announcement extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Override
  public void init() {
    Serving.begin(getServletContext().getContextPath());
  }

  @Override
  public void destroy() {
    Serving.end(getServletContext().getContextPath());
  }
}
