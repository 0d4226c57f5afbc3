package fr.passerelle.invitation.batch;

import fr.passerelle.invitation.DayCap;
import fr.passerelle.membership.Member;
import fr.passerelle.membership.Memberships;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Shows a list of people to invite: what was found, what will leave, how far it is. */
@UseCase
@Requires(Role.ADMIN)
public class ReadImport {
  @Inject Imports imports;
  @Inject Memberships memberships;
  @Inject DayCap dayCap;
  @Inject Clock clock;

  public ImportView handle(Actor actor, UUID importId) {
    InvitationImport list =
        imports.find(importId).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    ImportRow head =
        new ImportRow(
            list.getId(),
            list.getFileName(),
            list.getStatus(),
            list.getCounts(),
            memberships.member(list.getUploadedBy()).map(Member::getDisplayName).orElse(""),
            list.getUploadedAt(),
            list.getResumesAt(),
            list.getEndedAt(),
            list.getVersion());
    return new ImportView(
        head,
        list.getColumns(),
        list.getCircle(),
        list.getRole(),
        list.getChallengeId(),
        list.getBasis(),
        dayCap.left(clock.instant(), actor.zone()),
        dayCap.most());
  }
}
