package fr.passerelle.invitation;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.membership.Member;
import fr.passerelle.membership.MembershipStatus;
import fr.passerelle.membership.Memberships;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.UUID;

/**
 * Invites one person by mail. Refuses ALREADY_INVITED while a like invitation waits, ALREADY_MEMBER
 * where the invitation would add nothing (neither a role nor a challenge), MEMBERSHIP_SUSPENDED
 * where it could not be accepted, and those who want no invitations: ADDRESS_OPTED_OUT for good,
 * DECLINED_LATELY for a month after they said no. At most so many a day (INVITATIONS_SPENT).
 * Without a circle, people of a partner come in by its own.
 */
@UseCase
@Requires(Role.ADMIN)
public class InviteContributor {
  @Inject Invitations invitations;
  @Inject Memberships memberships;
  @Inject NewInvitations newInvitations;
  @Inject OptOuts optOuts;
  @Inject ProposedCircles proposedCircles;
  @Inject DayCap dayCap;
  @Inject Audit audit;
  @Inject Clock clock;

  public UUID handle(Actor actor, InvitationForm form) {
    Instant now = clock.instant();
    InvitationForm whole =
        form.circle() == null
            ? form.in(proposedCircles.or(null, Collections.singletonList(form.email())))
            : form;
    Invitation invitation = new Invitation(Ids.next(), whole, actor.personId(), now);
    String challenge = challenge(invitation);
    refuseTwice(invitation, now);
    refuseUnwanted(invitation.getEmail(), now);
    if (dayCap.take(1, now, actor.zone()) == 0) {
      throw new Refusal(RefusalCode.INVITATIONS_SPENT, dayCap.most());
    }
    newInvitations.send(invitation);
    audit.record(
        actor,
        "InviteContributor",
        invitation.getId(),
        Details.about(invitation.getEmail())
            .with("role", invitation.getRole())
            .with("circle", invitation.getCircle())
            .with("challenge", challenge)
            .with("until", invitation.getExpiresAt()));
    return invitation.getId();
  }

  /** The title of the challenge to which it leads; null where it leads to the tenant alone. */
  private String challenge(Invitation invitation) {
    return invitation.getChallengeId() == null
        ? null
        : invitations
            .challengeHead(invitation.getChallengeId())
            .map(ChallengeHead::title)
            .orElseThrow(() -> Refusal.of("challengeId", RefusalCode.NOT_FOUND));
  }

  private void refuseTwice(Invitation invitation, Instant now) {
    boolean waiting =
        invitations.waiting(invitation.getEmail(), now).stream()
            .anyMatch(
                other ->
                    other.getRole() == invitation.getRole()
                        && Objects.equals(other.getChallengeId(), invitation.getChallengeId()));
    if (waiting) {
      throw Refusal.of("email", RefusalCode.ALREADY_INVITED);
    }
    memberships
        .memberByEmail(invitation.getEmail())
        .ifPresent(member -> refuseMember(member, invitation));
  }

  private void refuseUnwanted(String email, Instant now) {
    if (optOuts.holds(email)) {
      throw Refusal.of("email", RefusalCode.ADDRESS_OPTED_OUT);
    }
    invitations
        .lastDeclined(email)
        .map(declined -> declined.plus(Invitation.PEACE))
        .filter(now::isBefore)
        .ifPresent(
            until -> {
              throw Refusal.of("email", RefusalCode.DECLINED_LATELY, until);
            });
  }

  private static void refuseMember(Member member, Invitation invitation) {
    if (member.getStatus() == MembershipStatus.SUSPENDED) {
      throw Refusal.of("email", RefusalCode.MEMBERSHIP_SUSPENDED);
    }
    if (invitation.getChallengeId() == null && has(member, invitation.getRole())) {
      throw Refusal.of("email", RefusalCode.ALREADY_MEMBER);
    }
  }

  private static boolean has(Member member, Role role) {
    return member.getStatus() == MembershipStatus.ACTIVE && member.getRoles().contains(role);
  }
}
