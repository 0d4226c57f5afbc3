package fr.passerelle.shared;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the deployment says, by environment: {@code passerelle.url} is read from {@code
 * PASSERELLE_URL}.
 */
@ApplicationScoped
public class Settings {
  /** The setting; fails with its environment name where it is missing. */
  public String required(String name) {
    return config()
        .getOptionalValue(name, String.class)
        .orElseThrow(() -> new IllegalStateException("Missing setting " + environmentName(name)));
  }

  public String optional(String name, String otherwise) {
    return config().getOptionalValue(name, String.class).orElse(otherwise);
  }

  /** Where people reach Passerelle, without a slash at the end. */
  public String url() {
    return required("passerelle.url").replaceAll("/+$", "");
  }

  /** The address at which people reach those who run Passerelle. */
  public String support() {
    return optional("passerelle.support.address", optional("passerelle.mail.from", ""));
  }

  private static Config config() {
    return ConfigProvider.getConfig();
  }

  private static String environmentName(String name) {
    return name.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
