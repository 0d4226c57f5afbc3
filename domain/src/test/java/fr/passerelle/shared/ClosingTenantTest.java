package fr.passerelle.shared;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.passerelle.audit.ExportAuditLog;
import fr.passerelle.casework.SubmitSolution;
import fr.passerelle.challenge.ReadChallenge;
import fr.passerelle.idempotency.AnswerOnce;
import fr.passerelle.invitation.AcceptInvitation;
import fr.passerelle.invitation.batch.PreviewInvitations;
import fr.passerelle.invitation.open.JoinByOpenInvitation;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.LeaveTenant;
import fr.passerelle.membership.Role;
import fr.passerelle.tenancy.ChangeSettings;
import fr.passerelle.tenancy.TenantSummary;
import fr.passerelle.tenancy.ending.ReopenTenant;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** While a tenant is closing, the gate before the use cases lets people read. */
class ClosingTenantTest {
  private static final Instant END = Instant.parse("2027-01-01T10:00:00Z");

  private static Actor owner(Instant endsAt) {
    return new Actor(
        new TenantSummary(
            1, "lumen", "Lumen", "#aa5500", "fr", ZoneId.of("Europe/Paris"), "", "", null, endsAt),
        UUID.randomUUID(),
        Circle.EMPLOYEE,
        Set.of(Role.OWNER));
  }

  @Test
  void refusesWhatChangesItAndNamesTheDay() {
    for (Class<?> useCase :
        List.of(
            SubmitSolution.class,
            ChangeSettings.class,
            AcceptInvitation.class,
            JoinByOpenInvitation.class,
            PreviewInvitations.class,
            AnswerOnce.class)) {
      Refusal no =
          assertThrows(
              Refusal.class, () -> UseCaseInterceptor.refuseWhileClosing(owner(END), useCase));
      assertEquals(RefusalCode.TENANT_CLOSING, no.code(), useCase.getName());
      assertEquals(List.of(END), no.args());
    }
  }

  @Test
  void letsPeopleReadAndLeaveAndTakeItBack() {
    for (Class<?> useCase :
        List.of(ReadChallenge.class, ExportAuditLog.class, LeaveTenant.class, ReopenTenant.class)) {
      assertDoesNotThrow(() -> UseCaseInterceptor.refuseWhileClosing(owner(END), useCase));
    }
  }

  @Test
  void saysNothingInATenantThatStays() {
    assertDoesNotThrow(
        () -> UseCaseInterceptor.refuseWhileClosing(owner(null), SubmitSolution.class));
  }
}
