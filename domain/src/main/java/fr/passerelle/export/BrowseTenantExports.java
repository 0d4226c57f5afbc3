package fr.passerelle.export;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The last exports of the tenant, newest first. */
@UseCase
@Requires(Role.OWNER)
public class BrowseTenantExports {
  private static final int SHOWN = 20;

  @Inject TenantExports exports;
  @Inject Clock clock;

  public List<ExportView> handle(Actor actor) {
    Instant now = clock.instant();
    return exports.newest(SHOWN).stream().map(export -> export.view(now)).toList();
  }
}
