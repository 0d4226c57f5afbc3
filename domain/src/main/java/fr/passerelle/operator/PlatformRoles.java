package fr.passerelle.operator;

import java.util.Collection;
import java.util.Map;

/**
 * The one role that does not belong to a tenant. It stands in the tokens of the identity provider,
 * where those who run the platform give and take it; roles in a tenant are data of that tenant.
 */
public final class PlatformRoles {
  /** The claim under which Keycloak names the roles of its realm. */
  public static final String CLAIM = "realm_access";

  private static final String OPERATOR = "operator";

  private PlatformRoles() {}

  /**
   * Whether the claim names an operator.
   *
   * @param claim as {@code {"roles": ["operator"]}}; null for none
   */
  public static boolean operator(Map<String, Object> claim) {
    return claim != null
        && claim.get("roles") instanceof Collection<?> roles
        && roles.contains(OPERATOR);
  }
}
