package fr.passerelle.membership;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What brought the members of the tenant in; nothing is told of who was there from the start. */
public interface Origins {
  /** The first invitation by which each of these people came. */
  Map<UUID, CameBy> of(List<UUID> people);
}
