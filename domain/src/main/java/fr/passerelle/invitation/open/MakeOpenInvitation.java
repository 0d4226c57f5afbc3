package fr.passerelle.invitation.open;

import fr.passerelle.audit.Audit;
import fr.passerelle.invitation.Invitations;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Makes an open invitation; refuses a challenge that is not there. */
@UseCase
@Requires(Role.ADMIN)
public class MakeOpenInvitation {
  @Inject OpenInvitations openInvitations;
  @Inject Invitations invitations;
  @Inject Audit audit;
  @Inject Clock clock;

  public UUID handle(Actor actor, OpenInvitationForm form) {
    OpenInvitation made = new OpenInvitation(Ids.next(), form, actor.personId(), clock.instant());
    if (made.getChallengeId() != null
        && invitations.challengeHead(made.getChallengeId()).isEmpty()) {
      throw Refusal.of("challengeId", RefusalCode.NOT_FOUND);
    }
    openInvitations.add(made);
    audit.record(
        actor,
        "MakeOpenInvitation",
        made.getId(),
        made.getName() + " " + made.getCircle() + " " + made.getRole());
    return made.getId();
  }
}
