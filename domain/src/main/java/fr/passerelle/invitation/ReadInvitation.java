package fr.passerelle.invitation;

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
import java.time.Instant;

/**
 * Shows an invitation to whoever holds its link, and consumes nothing: mail scanners follow links
 * too. That it was opened is written down once, for those who sent it. A forged link is refused
 * with INVITATION_UNKNOWN, a closed invitation with its reason, but to whoever came in by it.
 */
@UseCase
@Allows(Kind.VISITORS)
public class ReadInvitation {
  @Inject Invitations invitations;
  @Inject Memberships memberships;
  @Inject Clock clock;

  public InvitationLetter handle(Actor actor, String token) {
    Instant now = clock.instant();
    Invitation invitation =
        invitations
            .findByTokenHash(new Token(token).hash())
            .orElseThrow(() -> new Refusal(RefusalCode.INVITATION_UNKNOWN));
    if (!invitation.acceptedBy(actor.personId())) {
      invitation.refuseClosed(now);
      invitations.seen(invitation.getId(), now);
    }
    var challenge = invitations.challengeHead(invitation.getChallengeId());
    return new InvitationLetter(
        actor.tenant(),
        invitation.maskedEmail(),
        invitation.getCircle(),
        invitation.getRole(),
        memberships.member(invitation.getInvitedBy()).map(Member::getDisplayName).orElse(""),
        invitation.getMessage(),
        challenge.map(ChallengeHead::title).orElse(null),
        challenge.map(ChallengeHead::deadline).orElse(null),
        invitation.getExpiresAt(),
        invitation.status(now));
  }
}
