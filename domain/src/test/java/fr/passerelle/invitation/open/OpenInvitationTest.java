package fr.passerelle.invitation.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom an open invitation lets in, until when, and how often admins hear of it. */
class OpenInvitationTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final UUID CLAIRE = Ids.next();

  private static OpenInvitation made(Role role, Integer cap, int days, String... domains) {
    return new OpenInvitation(
        Ids.next(),
        new OpenInvitationForm(
            "Wall", Circle.COWORKING, role, null, "", List.of(domains), cap, days, false),
        CLAIRE,
        NOW);
  }

  private static void refuses(RefusalCode code, Executable deed) {
    assertEquals(code, assertThrows(Refusal.class, deed).code());
  }

  @Test
  void letsInAsManyAsItsCapAndNoMore() {
    OpenInvitation invitation = made(Role.CONTRIBUTOR, 2, 30);
    invitation.letIn();
    assertEquals(OpenInvitationStatus.OPEN, invitation.status(NOW));
    invitation.letIn();
    assertEquals(OpenInvitationStatus.FULL, invitation.status(NOW));
    refuses(RefusalCode.OPEN_INVITATION_FULL, invitation::letIn);
    refuses(RefusalCode.OPEN_INVITATION_FULL, () -> invitation.refuseClosed(NOW));
  }

  @Test
  void worksUntilItExpiresOrIsRevoked() {
    OpenInvitation invitation = made(Role.OBSERVER, null, 30);
    Instant end = NOW.plus(Duration.ofDays(30));
    invitation.refuseClosed(end.minusMillis(1));
    refuses(RefusalCode.OPEN_INVITATION_EXPIRED, () -> invitation.refuseClosed(end));
    invitation.revoke(NOW);
    refuses(RefusalCode.OPEN_INVITATION_REVOKED, () -> invitation.refuseClosed(NOW));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"OWNER", "ADMIN", "MANAGER", "JUROR"})
  void makesNobodyWhoDecidesAboutOthers(Role role) {
    refuses(RefusalCode.NOT_ALLOWED, () -> made(role, null, 30));
  }

  @Test
  void lastsAYearAtMost() {
    refuses(RefusalCode.OUT_OF_RANGE, () -> made(Role.CONTRIBUTOR, null, 366));
    refuses(RefusalCode.OUT_OF_RANGE, () -> made(Role.CONTRIBUTOR, 0, 30));
  }

  @ParameterizedTest
  @CsvSource({
    "sam@ecole.example, true",
    "sam@ECOLE.example, true",
    "sam@bücher.example, true",
    "sam@xn--bcher-kva.example, true",
    "sam@anciens.ecole.example, false",
    "sam@ecole.example.org, false",
    "sam@notecole.example, false",
    "ecole.example@elsewhere.example, false"
  })
  void isForTheDomainsThatItNamesAndNotForTheirSubDomains(String address, boolean allowed) {
    OpenInvitation invitation =
        made(Role.CONTRIBUTOR, null, 30, "@Ecole.example", "bücher.example");
    if (allowed) {
      invitation.refuseAddress(address, true);
    } else {
      refuses(RefusalCode.DOMAIN_NOT_ALLOWED, () -> invitation.refuseAddress(address, true));
    }
    refuses(
        allowed ? RefusalCode.EMAIL_NOT_VERIFIED : RefusalCode.DOMAIN_NOT_ALLOWED,
        () -> invitation.refuseAddress(address, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ecole", "sam@ecole.example", "a b.example", "-a.example", "e.1", "é\u0000.fr"})
  void takesNoDomainThatCannotBeOne(String typed) {
    refuses(RefusalCode.INVALID_DOMAIN, () -> made(Role.CONTRIBUTOR, null, 30, typed));
  }

  @Test
  void hasACodeOfItsOwn() {
    assertEquals(26, made(Role.CONTRIBUTOR, null, 1).getCode().length());
    assertNotEquals(
        made(Role.CONTRIBUTOR, null, 1).getCode(), made(Role.CONTRIBUTOR, null, 1).getCode());
  }

  @Test
  void writesToTheAdminsAtMostOnceAnHour() {
    OpenInvitation invitation = made(Role.CONTRIBUTOR, null, 30);
    assertEquals(NOW, invitation.letterDue(NOW));
    Instant next = NOW.plus(OpenInvitation.BETWEEN_LETTERS);
    assertEquals(next, invitation.letterDue(NOW.plusSeconds(1)));
    assertNull(invitation.letterDue(NOW.plusSeconds(2)));
    Instant later = next.plus(Duration.ofHours(5));
    assertEquals(later, invitation.letterDue(later));
  }

  @Test
  void letsAskAgainAMonthAfterARefusal() {
    Admission admission = new Admission(Ids.next(), Ids.next(), Ids.next(), Channel.QR, NOW);
    admission.refuse(CLAIRE, NOW);
    refuses(RefusalCode.ADMISSION_DECIDED, () -> admission.admit(CLAIRE, NOW));
    Instant month = NOW.plus(Admission.PAUSE);
    refuses(
        RefusalCode.ADMISSION_REFUSED,
        () -> admission.askAgain(Channel.LINK, month.minusMillis(1)));
    admission.askAgain(Channel.LINK, month);
    assertEquals(AdmissionStatus.WAITING, admission.getStatus());
    admission.admit(CLAIRE, month);
    assertEquals(AdmissionStatus.ADMITTED, admission.getStatus());
  }
}
