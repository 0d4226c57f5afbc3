package fr.passerelle.tenancy.ending;

import fr.passerelle.shared.Doors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The end of the tenant that is entered, as the database lets the application at it ({@code
 * db/doors}): each door looks again whether it may be.
 */
@ApplicationScoped
class Endings {
  /**
   * What must follow an erasure.
   *
   * @param organization at the identity provider; null where there was none
   * @param letters to those who owned the tenant, by their ids
   */
  record Followed(UUID organization, List<UUID> letters) {}

  /** What the letter to somebody says who owned a tenant that is gone. */
  record Farewell(String email, String locale, String name, String slug, Instant erasedAt) {}

  @Inject Doors doors;

  /** Whether the tenant is closing now by this; the signed person must own it. */
  boolean close(Instant now, Instant end, UUID act) {
    return doors.yes("app.close_tenant(?1, ?2, ?3)", now, end, act);
  }

  /** Whether the suspended tenant, whose only owner is being forgotten, has its end by this. */
  boolean closeLeftAlone(Instant now, Instant end) {
    return doors.yes("app.close_left_alone(?1, ?2)", now, end);
  }

  /** Whether the tenant is open again by this; the signed person must own it. */
  boolean reopen(Instant now, UUID act) {
    return doors.yes("app.reopen_tenant(?1, ?2)", now, act);
  }

  /** Erases what the database holds of the tenant; empty where its time has not come. */
  Optional<Followed> erase(Instant now, Instant slugUntil, UUID act) {
    return doors
        .object("app.erase_tenant(?1, ?2, ?3)", now, slugUntil, act)
        .map(j -> new Followed(id(j), letters(j.getString("letters"))));
  }

  private static UUID id(JsonObject j) {
    return j.isNull("organization") ? null : UUID.fromString(j.getString("organization"));
  }

  private static List<UUID> letters(String ids) {
    return Stream.of(ids.split(",")).filter(id -> !id.isEmpty()).map(UUID::fromString).toList();
  }

  /** A letter that waits; empty once it is sent. */
  Optional<Farewell> farewell(UUID id) {
    return doors
        .object("app.read_farewell(?1)", id)
        .map(
            j ->
                new Farewell(
                    j.getString("email"),
                    j.getString("locale"),
                    j.getString("name"),
                    j.getString("slug"),
                    Instant.parse(j.getString("erasedAt"))));
  }

  void forgetFarewell(UUID id) {
    doors.call("app.forget_farewell(?1)", id);
  }
}
