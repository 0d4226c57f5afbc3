package fr.passerelle.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class InvitationLifeTest {
  private static final Instant NOW = Instant.parse("2037-03-02T09:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(2));

  private final Invitation invitation =
      new Invitation(
          Ids.next(),
          new InvitationForm(
              "lea@school.example", Circle.STUDENT, Role.CONTRIBUTOR, null, "", 3, "en"),
          Ids.next(),
          NOW);

  private static void refuses(RefusalCode code, Executable deed) {
    assertEquals(code, assertThrows(Refusal.class, deed).code());
  }

  @Test
  void isRemindedOfOnceInTwoDays() {
    invitation.written("hash", NOW);
    refuses(RefusalCode.REMINDED_LATELY, () -> invitation.remind(LATER.minusSeconds(1)));
    invitation.remind(LATER);
    refuses(RefusalCode.REMINDED_LATELY, () -> invitation.remind(LATER.plusSeconds(60)));
  }

  @Test
  void isNotRemindedOfOnceItIsOver() {
    refuses(RefusalCode.INVITATION_EXPIRED, () -> invitation.remind(NOW.plus(Duration.ofDays(3))));
    invitation.decline(NOW);
    refuses(RefusalCode.OPTED_OUT, () -> invitation.remind(LATER));
  }

  @Test
  void canBeExtendedByTwoWeeksAtMostAlsoWhenItHasJustExpired() {
    refuses(RefusalCode.OUT_OF_RANGE, () -> invitation.extend(15, NOW));
    Instant after = NOW.plus(Duration.ofDays(4));
    assertEquals(InvitationStatus.EXPIRED, invitation.status(after));
    invitation.extend(14, after);
    assertEquals(InvitationStatus.SENT, invitation.status(after));
    assertEquals(after.plus(Duration.ofDays(14)), invitation.getExpiresAt());
  }

  @Test
  void isNotExtendedOnceAnsweredOrRevoked() {
    invitation.revoke(NOW);
    refuses(RefusalCode.INVITATION_REVOKED, () -> invitation.extend(14, NOW));
  }

  @Test
  void isUndeliveredUntilItIsSentAgain() {
    invitation.undelivered("550 5.1.1 User unknown " + "x".repeat(300), NOW);
    assertEquals(InvitationStatus.UNDELIVERED, invitation.status(NOW));
    invitation.renew(14, LATER);
    assertEquals(InvitationStatus.SENT, invitation.status(LATER));
  }

  @Test
  void staysAnsweredWhateverAMailServerSaysLater() {
    invitation.decline(NOW);
    invitation.undelivered("550", LATER);
    assertEquals(InvitationStatus.DECLINED, invitation.status(LATER));
  }
}
