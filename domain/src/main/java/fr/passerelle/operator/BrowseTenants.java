package fr.passerelle.operator;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;

/** The tenants of the platform, by slug, as far as an operator sees them. */
@UseCase
@Allows(Kind.OPERATORS)
public class BrowseTenants {
  @Inject Desk desk;

  /**
   * @param after the slug to go on after; null for the beginning
   */
  public TenantPage handle(Actor actor, TenantFilter filter, String after, int limit) {
    int most = Page.limit(limit);
    List<TenantRow> rows = desk.tenants(null, after == null ? "" : after, filter, most + 1);
    return rows.size() <= most
        ? new TenantPage(rows, null)
        : new TenantPage(rows.subList(0, most), rows.get(most - 1).slug());
  }
}
