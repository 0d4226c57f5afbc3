package fr.passerelle.api.identity;

import java.util.List;
import java.util.Map;

/**
 * An organization as Keycloak writes it, as far as we set it.
 *
 * @param attributes null to leave those that it has out
 */
public record Organization(
    String id, String name, String alias, boolean enabled, Map<String, List<String>> attributes) {
  /** The attribute that says whose it is. */
  static final String MARK = "passerelle";
}
