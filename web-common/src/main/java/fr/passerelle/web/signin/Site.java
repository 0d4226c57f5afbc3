package fr.passerelle.web.signin;

import fr.passerelle.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.URI;

/** Where this application is reached: out of the settings, never out of a request's Host header. */
@ApplicationScoped
public class Site {
  @Inject Settings settings;
  @Inject ServletContext application;

  /** The address of a path of this application, as {@code /admin} + {@code /t/atelier}. */
  public String address(String path) {
    return settings.url() + application.getContextPath() + path;
  }

  /** The address of a path from the root of the site. */
  public String root(String path) {
    return settings.url() + path;
  }

  URI callback() {
    return URI.create(address("/callback"));
  }
}
