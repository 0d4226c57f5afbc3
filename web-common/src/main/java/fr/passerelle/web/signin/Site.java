package fr.passerelle.web.signin;

import fr.passerelle.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.URI;

/**
 * Where people reach Passerelle, as the deployment says. The Host header of a request is never
 * believed.
 */
@ApplicationScoped
public class Site {
  @Inject Settings settings;
  @Inject ServletContext application;

  /** The address of a path of this application: {@code /admin} + {@code /t/atelier}. */
  public String address(String path) {
    return root(application.getContextPath() + path);
  }

  /** The address of a path from the root of the site. */
  public String root(String path) {
    return settings.url() + path;
  }

  /** Scheme, host and port, as a browser names them in the Origin header. */
  public String origin() {
    return origin(settings.url());
  }

  /** The origin of the identity provider, to which forms may lead. */
  public String providerOrigin() {
    return origin(settings.required("passerelle.oidc.issuer"));
  }

  /** Whether people reach the site over TLS. */
  public boolean secure() {
    return settings.url().startsWith("https:");
  }

  private static String origin(String address) {
    URI uri = URI.create(address);
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port;
  }
}
