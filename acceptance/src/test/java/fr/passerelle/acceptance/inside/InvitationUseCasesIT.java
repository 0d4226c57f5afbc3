package fr.passerelle.acceptance.inside;

import static fr.passerelle.acceptance.inside.AtOnce.DONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.challenge.Confidentiality;
import fr.passerelle.challenge.ReadChallenge;
import fr.passerelle.invitation.AcceptInvitation;
import fr.passerelle.invitation.DeclineInvitation;
import fr.passerelle.invitation.InvitationForm;
import fr.passerelle.invitation.InvitationStatus;
import fr.passerelle.invitation.InviteContributor;
import fr.passerelle.invitation.ReadInvitation;
import fr.passerelle.invitation.ResendInvitation;
import fr.passerelle.invitation.RevokeInvitation;
import fr.passerelle.mail.Letter;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.tenancy.OpenTenant;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the invitation to the membership, in the real database. */
class InvitationUseCasesIT extends InsidePayara {
  private static final int DAYS = 14;
  private static final Pattern LINK = Pattern.compile("/invitation/[a-z0-9-]+/([A-Za-z0-9_-]+)");

  @Inject InviteContributor invite;
  @Inject ReadInvitation read;
  @Inject AcceptInvitation accept;
  @Inject DeclineInvitation decline;
  @Inject RevokeInvitation revoke;
  @Inject ResendInvitation resend;
  @Inject OpenTenant openTenant;
  @Inject ReadChallenge readChallenge;
  @Inject CaseSteps steps;
  @Inject AtOnce atOnce;
  @Inject TrialMailer mailer;

  private TrialTenant tenant;
  private Actor claire;
  private Actor lea;
  private String leasAddress;

  @BeforeEach
  void openTenant() throws SQLException {
    tenant = TrialTenant.open();
    claire = tenant.owner("Claire");
    lea = tenant.stranger("Lea");
    leasAddress = TrialTenant.address("Lea", lea.personId());
  }

  private InvitationForm toLea(UUID challenge) {
    return new InvitationForm(
        leasAddress, Circle.STUDENT, Role.CONTRIBUTOR, challenge, "Come and see", DAYS, "en");
  }

  /** The secret in the link of the one letter that is due. */
  private String token() throws Exception {
    List<Letter> letters = mailer.deliver(tenant);
    assertEquals(1, letters.size());
    assertEquals(leasAddress, letters.get(0).to());
    Matcher link = LINK.matcher(letters.get(0).text());
    assertTrue(link.find(), letters.get(0).text());
    return link.group(1);
  }

  private Actor visitor() {
    return Actor.visitor(tenant.summary());
  }

  @Test
  void makesTheInvitedPersonAMemberOfAConfidentialChallenge() throws Exception {
    UUID secret =
        steps.published(
            claire,
            CaseSteps.form(
                "A secret",
                TrialClock.DEADLINE,
                Confidentiality.CONFIDENTIAL,
                CaseSteps.USEFUL,
                CaseSteps.CLEAR));
    invite.handle(claire, toLea(secret));
    String token = token();
    refuses(
        RefusalCode.NOT_FOUND, () -> openTenant.handle(tenant.summary().slug(), lea.personId()));
    assertEquals(secret, accept.handle(lea, token).challengeId());
    Actor member = openTenant.handle(tenant.summary().slug(), lea.personId());
    assertEquals(Circle.STUDENT, member.circle());
    assertTrue(member.holds(Role.CONTRIBUTOR));
    assertEquals("A secret", readChallenge.handle(member, secret).title());
  }

  @Test
  void consumesNothingByReading() throws Exception {
    invite.handle(claire, toLea(null));
    String token = token();
    for (int i = 0; i < 3; i++) {
      assertEquals(InvitationStatus.SENT, read.handle(visitor(), token).status());
    }
    assertFalse(read.handle(visitor(), token).maskedEmail().contains("lea"));
    accept.handle(lea, token);
    assertEquals(InvitationStatus.ACCEPTED, read.handle(lea, token).status());
    refuses(RefusalCode.INVITATION_USED, () -> read.handle(visitor(), token));
  }

  @Test
  void makesOneMembershipHoweverOftenItIsAcceptedAtOnce() throws Exception {
    invite.handle(claire, toLea(null));
    String token = token();
    List<Callable<?>> clicks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      clicks.add(() -> accept.handle(lea, token));
    }
    for (int i = 0; i < 2; i++) {
      Actor somebodyElse = tenant.stranger("Mallory");
      clicks.add(() -> accept.handle(somebodyElse, token));
    }
    Map<String, Integer> ends = atOnce.run(clicks);
    assertEquals(6, ends.get(DONE), ends.toString());
    assertEquals(
        "1", Root.one("SELECT COUNT(*) FROM membership WHERE person_id = ?", lea.personId()));
    assertEquals(
        "1",
        Root.one(
            "SELECT COUNT(*) FROM audit_entry WHERE tenant_id = ? AND act = 'AcceptInvitation'",
            tenant.id()));
    assertEquals("2", Root.one("SELECT COUNT(*) FROM membership WHERE tenant_id = ?", tenant.id()));
  }

  @Test
  void isForTheInvitedAddressAlone() throws Exception {
    invite.handle(claire, toLea(null));
    String token = token();
    Actor mallory = tenant.stranger("Mallory");
    refuses(RefusalCode.INVITATION_FOR_SOMEBODY_ELSE, () -> accept.handle(mallory, token));
    Root.change("UPDATE person SET email_verified = FALSE WHERE id = ?", lea.personId());
    refuses(RefusalCode.EMAIL_NOT_VERIFIED, () -> accept.handle(lea, token));
  }

  @Test
  void worksUntilItExpires() throws Exception {
    invite.handle(claire, toLea(null));
    String token = token();
    TrialClock.at(TrialClock.MORNING.plus(Duration.ofDays(DAYS)));
    refuses(RefusalCode.INVITATION_EXPIRED, () -> accept.handle(lea, token));
    refuses(RefusalCode.INVITATION_EXPIRED, () -> read.handle(visitor(), token));
  }

  @Test
  void stopsWorkingWhenItIsRevoked() throws Exception {
    UUID invitation = invite.handle(claire, toLea(null));
    String token = token();
    revoke.handle(claire, invitation);
    refuses(RefusalCode.INVITATION_REVOKED, () -> accept.handle(lea, token));
  }

  @Test
  void forgetsTheFormerLinkWhenItIsSentAgain() throws Exception {
    UUID invitation = invite.handle(claire, toLea(null));
    String former = token();
    resend.handle(claire, invitation, DAYS);
    String present = token();
    refuses(RefusalCode.INVITATION_UNKNOWN, () -> accept.handle(lea, former));
    accept.handle(lea, present);
    refuses(RefusalCode.INVITATION_USED, () -> resend.handle(claire, invitation, DAYS));
  }

  @Test
  void leavesWhoDeclinedInPeace() throws Exception {
    UUID invitation = invite.handle(claire, toLea(null));
    String token = token();
    decline.handle(visitor(), token);
    refuses(RefusalCode.INVITATION_USED, () -> accept.handle(lea, token));
    refuses(RefusalCode.OPTED_OUT, () -> resend.handle(claire, invitation, DAYS));
  }

  @Test
  void refusesALikeInvitationWhileOneWaits() {
    invite.handle(claire, toLea(null));
    refuses(RefusalCode.ALREADY_INVITED, () -> invite.handle(claire, toLea(null)));
  }

  @Test
  void knowsNoLinkOfAnotherTenant() throws Exception {
    UUID invitation = invite.handle(claire, toLea(null));
    String token = token();
    TrialTenant other = TrialTenant.open();
    Actor marc = other.owner("Marc");
    refuses(
        RefusalCode.INVITATION_UNKNOWN,
        () -> accept.handle(Actor.outsider(other.summary(), lea.personId()), token));
    refuses(
        RefusalCode.INVITATION_UNKNOWN, () -> read.handle(Actor.visitor(other.summary()), token));
    refuses(RefusalCode.NOT_FOUND, () -> revoke.handle(marc, invitation));
    UUID foreign = steps.published(claire);
    refuses(RefusalCode.NOT_FOUND, () -> invite.handle(marc, toLea(foreign)));
  }
}
