package fr.passerelle.admin.invitation;

import fr.passerelle.invitation.InviteContributor;
import fr.passerelle.invitation.ProposedCircle;
import fr.passerelle.invitation.SeeProposedCircle;
import fr.passerelle.membership.Circle;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Check;
import fr.passerelle.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Invites the people of a draft one by one: an address that is refused keeps nobody else from their
 * invitation. What is wrong with the rest of the draft is refused before anybody is invited.
 */
@ApplicationScoped
class InvitationBatch {
  private static final String ADDRESS = "email";

  /** An address that was refused, and why. */
  record Refused(String address, Refusal reason) {}

  /**
   * @param sent how many invitations are on their way
   */
  record Result(int sent, List<Refused> refused) {}

  @Inject InviteContributor inviteContributor;
  @Inject SeeProposedCircle seeProposedCircle;

  Result send(Actor actor, InvitationDraft draft) {
    if (draft.getCircle() == null) {
      draft.setCircle(circle(actor, draft));
    }
    int sent = 0;
    List<Refused> refused = new ArrayList<>();
    for (String address : draft.typed()) {
      try {
        inviteContributor.handle(actor, draft.to(address));
        sent++;
      } catch (Refusal no) {
        if (!ADDRESS.equals(no.field())) {
          throw no;
        }
        refused.add(new Refused(address, no));
      }
    }
    return new Result(sent, List.copyOf(refused));
  }

  private Circle circle(Actor actor, InvitationDraft draft) {
    ProposedCircle proposed = seeProposedCircle.handle(actor, draft.typed());
    return Check.present("circle", proposed == null ? null : proposed.circle());
  }
}
