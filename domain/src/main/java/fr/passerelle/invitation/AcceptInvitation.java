package fr.passerelle.invitation;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.membership.Membership;
import fr.passerelle.membership.Memberships;
import fr.passerelle.membership.People;
import fr.passerelle.membership.Person;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import fr.passerelle.tenancy.OpenTenant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * Makes the person a member, with the circle, role and challenge that the invitation offers. Of
 * many parallel accepts exactly one wins; the same person accepting again is led on. Refuses
 * another address than the invited one, and one that is not verified. What was sent to somebody
 * before they left or were removed is no way back (INVITATION_REVOKED).
 */
@UseCase
@Allows(Kind.PEOPLE)
public class AcceptInvitation {
  @Inject Invitations invitations;
  @Inject Memberships memberships;
  @Inject People people;
  @Inject OpenTenant openTenant;
  @Inject Audit audit;
  @Inject Clock clock;

  public Accepted handle(Actor actor, String token) {
    Instant now = clock.instant();
    Invitation invitation =
        invitations
            .lockByTokenHash(new Token(token).hash())
            .orElseThrow(() -> new Refusal(RefusalCode.INVITATION_UNKNOWN));
    if (!invitation.acceptedBy(actor.personId())) {
      Person me = people.me(actor.personId());
      invitation.accept(me.getId(), me.getEmail(), me.isEmailVerified(), now);
      join(actor, invitation, now);
      audit.record(
          actor,
          "AcceptInvitation",
          invitation.getId(),
          Details.about(actor.personId())
              .with("role", invitation.getRole())
              .with("circle", invitation.getCircle()));
      openTenant.forget(actor.tenant().slug(), actor.personId());
    }
    return new Accepted(actor.tenant().slug(), invitation.getChallengeId());
  }

  private void join(Actor actor, Invitation invitation, Instant now) {
    memberships
        .ofPerson(actor.personId())
        .ifPresentOrElse(
            membership -> {
              if (membership.endedAfter(invitation.getCreatedAt())) {
                throw new Refusal(RefusalCode.INVITATION_REVOKED);
              }
              membership.extend(invitation.getCircle(), invitation.getRole(), now);
            },
            () ->
                memberships.add(
                    new Membership(
                        Ids.next(),
                        actor.personId(),
                        invitation.getCircle(),
                        invitation.getRole(),
                        now)));
    if (invitation.getChallengeId() != null) {
      invitations.letIn(invitation.getChallengeId(), actor.personId(), now);
    }
  }
}
