package fr.passerelle.operator;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;

/** One tenant, as far as an operator sees it. */
@UseCase
@Allows(Kind.OPERATORS)
public class ReadTenant {
  @Inject Desk desk;

  public TenantRow handle(Actor actor, String slug) {
    return desk.tenants(slug, "", TenantFilter.ALL, 1).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
  }
}
