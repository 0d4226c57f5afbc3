package fr.passerelle.acceptance.inside;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** A use case that changes one membership, waits, and changes a second one. */
@UseCase
@Allows(Allows.Kind.MEMBERS)
public class TouchTwo {
  @Inject AppSql sql;

  public int handle(Actor actor, UUID first, UUID second, Runnable between) {
    int changed = touch(first);
    between.run();
    return changed + touch(second);
  }

  private int touch(UUID id) {
    return sql.change("UPDATE membership SET version = version WHERE id = ?1", id.toString());
  }
}
