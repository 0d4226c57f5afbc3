package fr.passerelle.invitation.open;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.invitation.ChallengeHead;
import fr.passerelle.invitation.Invitations;
import fr.passerelle.invitation.ProposedCircles;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Makes an open invitation; refuses a challenge that is not there. Without a circle, one for the
 * domains of a partner has that partner's.
 */
@UseCase
@Requires(Role.ADMIN)
public class MakeOpenInvitation {
  @Inject OpenInvitations openInvitations;
  @Inject Invitations invitations;
  @Inject ProposedCircles proposedCircles;
  @Inject Audit audit;
  @Inject Clock clock;

  public UUID handle(Actor actor, OpenInvitationForm form) {
    Circle circle =
        proposedCircles.or(form.circle(), form.domains() == null ? List.of() : form.domains());
    OpenInvitation made =
        new OpenInvitation(Ids.next(), form.in(circle), actor.personId(), clock.instant());
    String challenge = challenge(made);
    openInvitations.add(made);
    audit.record(
        actor,
        "MakeOpenInvitation",
        made.getId(),
        Details.about(made.getName())
            .with("role", made.getRole())
            .with("circle", made.getCircle())
            .with("challenge", challenge)
            .with("domains", made.getDomains())
            .with("cap", form.cap())
            .with("approval", form.approval())
            .with("until", made.getExpiresAt()));
    return made.getId();
  }

  /** The title of the challenge to which it leads; null where it leads to the tenant alone. */
  private String challenge(OpenInvitation made) {
    return made.getChallengeId() == null
        ? null
        : invitations
            .challengeHead(made.getChallengeId())
            .map(ChallengeHead::title)
            .orElseThrow(() -> Refusal.of("challengeId", RefusalCode.NOT_FOUND));
  }
}
