package fr.passerelle.web.safety;

import fr.passerelle.web.signin.Site;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Lets the session's cookie travel by TLS alone where people reach the site by TLS. The server
 * could not tell from a request: the proxy before it ends TLS.
 */
public class SessionCookie implements ServletContextListener {
  @Inject Site site;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    event.getServletContext().getSessionCookieConfig().setSecure(site.secure());
  }
}
