package fr.passerelle.invitation;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;

/** Shows whose address would be opted out, masked; changes nothing. */
@UseCase
@Allows(Kind.VISITORS)
public class ReadOptOut {
  @Inject Invitations invitations;
  @Inject OptOuts optOuts;

  public OptOutLetter handle(Actor actor, String code) {
    Invitation invitation =
        invitations
            .findByStopCode(code)
            .orElseThrow(() -> new Refusal(RefusalCode.INVITATION_UNKNOWN));
    return new OptOutLetter(
        actor.tenant(), invitation.maskedEmail(), optOuts.holds(invitation.getEmail()));
  }
}
