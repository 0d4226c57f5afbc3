package fr.passerelle.operator;

import fr.passerelle.tenancy.TenantStatus;
import java.io.Serializable;

/**
 * Which tenants an operator looks for.
 *
 * @param begins how slug or name begin; null or empty for all
 * @param status null for all
 */
public record TenantFilter(String begins, TenantStatus status) implements Serializable {
  public static final TenantFilter ALL = new TenantFilter(null, null);

  private static final int LONGEST = 120;

  /** For LIKE, with its signs taken as they are; null for all. */
  String pattern() {
    String typed = begins == null ? "" : begins.strip();
    if (typed.isEmpty()) {
      return null;
    }
    String cut = typed.substring(0, Math.min(typed.length(), LONGEST));
    return cut.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
