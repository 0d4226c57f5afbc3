package fr.passerelle.invitation.open;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The open invitations of the tenant that is entered. */
public interface OpenInvitations {
  void add(OpenInvitation invitation);

  Optional<OpenInvitation> find(UUID id);

  Optional<OpenInvitation> byCode(String code);

  /** Locked until the transaction ends: those who join at the same time come one after another. */
  Optional<OpenInvitation> lock(UUID id);

  /** As {@link #lock}, by the code. */
  Optional<OpenInvitation> lockByCode(String code);

  /**
   * Rows newest first, before {@code before}.
   *
   * @param address what stands before the code in the links
   */
  List<OpenInvitationRow> page(String address, UUID before, int limit, Instant now);
}
