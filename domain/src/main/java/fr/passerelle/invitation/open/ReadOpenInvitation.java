package fr.passerelle.invitation.open;

import fr.passerelle.invitation.ChallengeHead;
import fr.passerelle.invitation.Invitations;
import fr.passerelle.membership.Member;
import fr.passerelle.membership.Memberships;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Shows an open invitation to whoever holds its link, and changes nothing. One that is closed is
 * refused with its reason, but to members and to those who asked in time.
 */
@UseCase
@Allows(Kind.VISITORS)
public class ReadOpenInvitation {
  @Inject OpenInvitations openInvitations;
  @Inject Admissions admissions;
  @Inject Invitations invitations;
  @Inject Memberships memberships;
  @Inject Clock clock;

  public OpenLetter handle(Actor actor, String code) {
    OpenInvitation invitation =
        openInvitations
            .byCode(code)
            .orElseThrow(() -> new Refusal(RefusalCode.OPEN_INVITATION_UNKNOWN));
    AdmissionStatus admission =
        actor.personId() == null
            ? null
            : admissions
                .of(invitation.getId(), actor.personId())
                .map(Admission::getStatus)
                .orElse(null);
    if (!actor.member() && admission != AdmissionStatus.WAITING) {
      invitation.refuseClosed(clock.instant());
    }
    var challenge = invitations.challengeHead(invitation.getChallengeId());
    return new OpenLetter(
        actor.tenant(),
        invitation.getCircle(),
        invitation.getRole(),
        memberships.member(invitation.getCreatedBy()).map(Member::getDisplayName).orElse(""),
        invitation.getMessage(),
        challenge.map(ChallengeHead::title).orElse(null),
        challenge.map(ChallengeHead::deadline).orElse(null),
        invitation.getDomains(),
        invitation.isApproval(),
        invitation.getExpiresAt(),
        actor.member(),
        admission);
  }
}
