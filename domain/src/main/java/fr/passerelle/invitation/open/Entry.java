package fr.passerelle.invitation.open;

import fr.passerelle.invitation.Invitations;
import fr.passerelle.membership.Membership;
import fr.passerelle.membership.Memberships;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.tenancy.OpenTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** The step over the threshold: whoever is admitted becomes a member, and counts. */
@ApplicationScoped
class Entry {
  @Inject Memberships memberships;
  @Inject Invitations invitations;
  @Inject OpenTenant openTenant;

  /**
   * Refuses over the cap, and a suspended membership; nobody comes in twice, so members count once.
   *
   * @param invitation locked
   */
  void step(Actor actor, OpenInvitation invitation, UUID personId, Instant now) {
    invitation.letIn();
    memberships
        .ofPerson(personId)
        .ifPresentOrElse(
            former -> former.extend(invitation.getCircle(), invitation.getRole(), now),
            () ->
                memberships.add(
                    new Membership(
                        Ids.next(), personId, invitation.getCircle(), invitation.getRole(), now)));
    letIntoChallenge(invitation, personId, now);
    openTenant.forget(actor.tenant().slug(), personId);
  }

  void letIntoChallenge(OpenInvitation invitation, UUID personId, Instant now) {
    if (invitation.getChallengeId() != null) {
      invitations.letIn(invitation.getChallengeId(), personId, now);
    }
  }
}
