package fr.passerelle.audit;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's audit log, newest first. Behind an entry that does not exist there is nothing. */
@UseCase
@Requires(Role.ADMIN)
public class BrowseAuditLog {
  @Inject AuditEntries entries;

  public Page<AuditRow> handle(Actor actor, AuditFilter filter, UUID before, int limit) {
    int most = Page.limit(limit);
    Optional<AuditEntries.Mark> mark = before == null ? Optional.empty() : entries.behind(before);
    if (before != null && mark.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    return Page.of(
        entries.page(filter, actor.zone(), mark.orElse(null), most + 1), most, AuditRow::id);
  }
}
