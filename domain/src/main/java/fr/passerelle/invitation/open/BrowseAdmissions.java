package fr.passerelle.invitation.open;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** Who came by the tenant's open invitations, newest first: those who wait, or all. */
@UseCase
@Requires(Role.ADMIN)
public class BrowseAdmissions {
  @Inject Admissions admissions;

  /**
   * @param status which of them; null for all
   * @param before the id after which to go on; null for the start
   */
  public Page<AdmissionRow> handle(Actor actor, AdmissionStatus status, UUID before, int limit) {
    int most = Page.limit(limit);
    return Page.of(admissions.page(status, Ids.orLast(before), most + 1), most, AdmissionRow::id);
  }
}
