package fr.passerelle.invitation.open;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.membership.MembershipStatus;
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
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Joins by the link of an open invitation: lets the person in, or has them wait for an admin's
 * word. Of many who come at the same time no more than the cap come in. A member is led on with the
 * roles they have; a suspended one is refused (MEMBERSHIP_SUSPENDED). Whoever was a member once and
 * left, or was removed, waits for an admin's word whatever the invitation says: a poster on a wall
 * is no way back for somebody who was shown the door.
 */
@UseCase
@Allows(Kind.PEOPLE)
public class JoinByOpenInvitation {
  @Inject OpenInvitations openInvitations;
  @Inject Admissions admissions;
  @Inject Memberships memberships;
  @Inject People people;
  @Inject Entry entry;
  @Inject AdmissionLetters letters;
  @Inject Audit audit;
  @Inject Clock clock;

  public Joined handle(Actor actor, String code, Channel channel) {
    Instant now = clock.instant();
    OpenInvitation invitation =
        openInvitations
            .lockByCode(code)
            .orElseThrow(() -> new Refusal(RefusalCode.OPEN_INVITATION_UNKNOWN));
    Person me = people.me(actor.personId());
    Optional<MembershipStatus> standing =
        memberships.ofPerson(me.getId()).map(membership -> membership.getStatus());
    if (standing.filter(MembershipStatus.SUSPENDED::equals).isPresent()) {
      throw new Refusal(RefusalCode.MEMBERSHIP_SUSPENDED);
    }
    if (standing.filter(MembershipStatus.ACTIVE::equals).isPresent()) {
      return leadOn(actor, invitation, me, now);
    }
    Optional<Admission> before = admissions.of(invitation.getId(), me.getId());
    if (before.filter(one -> one.getStatus() == AdmissionStatus.WAITING).isPresent()) {
      return new Joined(actor.tenant().slug(), AdmissionStatus.WAITING, null);
    }
    invitation.refuseClosed(now);
    invitation.refuseAddress(me.getEmail(), me.isEmailVerified());
    Admission admission = asked(invitation, me, before, channel, now);
    if (invitation.isApproval() || standing.isPresent()) {
      letters.somebodyWaits(invitation, now);
      return new Joined(actor.tenant().slug(), AdmissionStatus.WAITING, null);
    }
    admission.admit(null, now);
    entry.step(actor, invitation, me.getId(), now);
    audit.record(
        actor,
        "JoinByOpenInvitation",
        invitation.getId(),
        Details.about(invitation.getName())
            .with("channel", channel)
            .with("role", invitation.getRole())
            .with("circle", invitation.getCircle()));
    return new Joined(actor.tenant().slug(), AdmissionStatus.ADMITTED, invitation.getChallengeId());
  }

  private Admission asked(
      OpenInvitation invitation,
      Person me,
      Optional<Admission> before,
      Channel channel,
      Instant now) {
    if (before.isPresent()) {
      before.get().askAgain(channel, now);
      return before.get();
    }
    Admission first = new Admission(Ids.next(), invitation.getId(), me.getId(), channel, now);
    admissions.add(first);
    return first;
  }

  /**
   * A member counts against no cap. The challenge opens to them where it would to a newcomer; where
   * not, they are led to the tenant, which they know.
   */
  private Joined leadOn(Actor actor, OpenInvitation invitation, Person me, Instant now) {
    boolean opens =
        invitation.getChallengeId() != null
            && !invitation.isApproval()
            && invitation.status(now) == OpenInvitationStatus.OPEN
            && invitation.isFor(me.getEmail())
            && me.isEmailVerified();
    if (opens) {
      entry.letIntoChallenge(invitation, me.getId(), now);
    }
    return new Joined(
        actor.tenant().slug(),
        AdmissionStatus.ADMITTED,
        opens ? invitation.getChallengeId() : null);
  }
}
