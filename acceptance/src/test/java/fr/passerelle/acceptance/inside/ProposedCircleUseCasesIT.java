package fr.passerelle.acceptance.inside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.passerelle.files.Upload;
import fr.passerelle.invitation.InvitationForm;
import fr.passerelle.invitation.InviteContributor;
import fr.passerelle.invitation.ProposedCircle;
import fr.passerelle.invitation.SeeProposedCircle;
import fr.passerelle.invitation.batch.ConfirmForm;
import fr.passerelle.invitation.batch.ConfirmImport;
import fr.passerelle.invitation.batch.LegalBasis;
import fr.passerelle.invitation.batch.PreviewInvitations;
import fr.passerelle.invitation.batch.ReadImport;
import fr.passerelle.invitation.batch.SeeCircleOfImport;
import fr.passerelle.invitation.open.MakeOpenInvitation;
import fr.passerelle.invitation.open.OpenInvitationForm;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.RefusalCode;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People of a partner come in by its circle, wherever they are invited. */
class ProposedCircleUseCasesIT extends InsidePayara {
  @Inject SeeProposedCircle see;
  @Inject SeeCircleOfImport seeOfImport;
  @Inject InviteContributor invite;
  @Inject MakeOpenInvitation makeOpen;
  @Inject PreviewInvitations preview;
  @Inject ReadImport read;
  @Inject ConfirmImport confirm;

  private TrialTenant tenant;
  private Actor claire;
  private String domain;

  @BeforeEach
  void workWithASchool() throws SQLException {
    tenant = TrialTenant.open();
    claire = tenant.owner("Claire");
    domain = "school-" + UUID.randomUUID().toString().substring(24) + ".example";
    UUID school = Ids.next();
    Instant now = Instant.now();
    Root.change(
        "INSERT INTO partner (id, kind, name, alias, created_at) VALUES (?, 'SCHOOL', 'School', ?, ?)",
        school,
        "partner_" + school.toString().substring(24),
        now);
    domain(school, domain, true);
    domain(school, "pending-" + domain, false);
    Root.change(
        "INSERT INTO tenant_partner (tenant_id, id, partner_id, circle, added_by, since)"
            + " VALUES (?, ?, ?, 'STUDENT', ?, ?)",
        tenant.id(),
        Ids.next(),
        school,
        claire.personId(),
        now);
  }

  private static void domain(UUID partner, String name, boolean verified) throws SQLException {
    Root.change(
        "INSERT INTO partner_domain (id, partner_id, name, token, status, added_at, verified_name)"
            + " VALUES (?, ?, ?, 't', ?, ?, ?)",
        Ids.next(),
        partner,
        name,
        verified ? "VERIFIED" : "PENDING",
        Instant.now(),
        verified ? name : null);
  }

  private InvitationForm to(String address) {
    return new InvitationForm(address, null, Role.CONTRIBUTOR, null, "", 14, "en");
  }

  private String circleOf(String table, UUID id) throws SQLException {
    return Root.one("SELECT circle FROM " + table + " WHERE id = ?", id);
  }

  @Test
  void isProposedForTheVerifiedDomainsOfThePartnersOfTheTenantAlone() throws SQLException {
    ProposedCircle proposed =
        see.handle(claire, List.of("a@" + domain, "B@" + domain.toUpperCase(), "@" + domain, "?"));
    assertEquals(Circle.STUDENT, proposed.circle());
    assertEquals(List.of("School"), proposed.partners());
    assertEquals(List.of(domain), proposed.domains());
    assertNull(see.handle(claire, List.of("a@pending-" + domain)));
    assertNull(see.handle(claire, List.of("a@" + domain, "b@elsewhere.example")));
    assertNull(see.handle(claire, List.of()));
    Actor marc = TrialTenant.open().owner("Marc");
    assertNull(see.handle(marc, List.of("a@" + domain)), "he does not work with the school");
    refuses(
        RefusalCode.NOT_ALLOWED, () -> see.handle(tenant.student("Lea"), List.of("a@" + domain)));
  }

  @Test
  void isTakenWhereNoneIsChosen() throws SQLException {
    assertEquals("STUDENT", circleOf("invitation", invite.handle(claire, to("a@" + domain))));
    refuses(RefusalCode.REQUIRED, () -> invite.handle(claire, to("a@elsewhere.example")));
    OpenInvitationForm wall =
        new OpenInvitationForm(
            "Wall", null, Role.CONTRIBUTOR, null, "", List.of(domain), null, 30, false);
    assertEquals("STUDENT", circleOf("open_invitation", makeOpen.handle(claire, wall)));
    OpenInvitationForm forAll =
        new OpenInvitationForm("Wall", null, Role.CONTRIBUTOR, null, "", null, null, 30, false);
    refuses(RefusalCode.REQUIRED, () -> makeOpen.handle(claire, forAll));
  }

  @Test
  void isTakenForTheLinesOfAListThatNameNone() throws SQLException {
    UUID list = previewed("email,circle\na@%s,\nb@elsewhere.example,customer\n".formatted(domain));
    assertEquals(Circle.STUDENT, seeOfImport.handle(claire, list).circle());
    confirm.handle(claire, list, read.handle(claire, list).head().version(), form());
    assertEquals("STUDENT", circleOf("invitation_import", list));
    UUID mixed = previewed("email\na@%s\nb@elsewhere.example\n".formatted(domain));
    assertNull(seeOfImport.handle(claire, mixed));
    refuses(
        RefusalCode.REQUIRED,
        () -> confirm.handle(claire, mixed, read.handle(claire, mixed).head().version(), form()));
  }

  private UUID previewed(String rows) {
    return preview.handle(
        claire, new Upload("class.csv", new ByteArrayInputStream(rows.getBytes(UTF_8))));
  }

  private static ConfirmForm form() {
    return new ConfirmForm(null, Role.CONTRIBUTOR, null, "", 14, "en", LegalBasis.PARTNER);
  }

  @Test
  void takesAsManyStatementsForManyAddressesAsForOne() throws Exception {
    List<String> many =
        java.util.stream.IntStream.range(0, 100).mapToObj(i -> i + "@d" + i + ".example").toList();
    assertEquals(
        StatementLog.of(claire.personId(), () -> see.handle(claire, List.of("a@" + domain))),
        StatementLog.of(claire.personId(), () -> see.handle(claire, many)));
  }
}
