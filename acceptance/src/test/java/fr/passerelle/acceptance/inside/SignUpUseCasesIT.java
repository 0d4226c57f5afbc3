package fr.passerelle.acceptance.inside;

import static fr.passerelle.acceptance.inside.AtOnce.DONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.identity.CreateOrganization;
import fr.passerelle.identity.IdentityProviderAway;
import fr.passerelle.jobs.Job;
import fr.passerelle.mail.Letter;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.signup.AskForSpace;
import fr.passerelle.signup.CheckSlug;
import fr.passerelle.signup.ConfirmSignUp;
import fr.passerelle.signup.MailSignUp;
import fr.passerelle.signup.ReadSignUp;
import fr.passerelle.signup.SignUpForm;
import fr.passerelle.signup.SlugStanding;
import fr.passerelle.tenancy.OpenTenant;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a company's wish to its space, in the real database. */
class SignUpUseCasesIT extends InsidePayara {
  private static final Pattern TOKEN = Pattern.compile("/sign-up/([\\w-]+)");
  private static final Actor VISITOR = Actor.visitor(null);

  @Inject AskForSpace askForSpace;
  @Inject CheckSlug checkSlug;
  @Inject ReadSignUp readSignUp;
  @Inject ConfirmSignUp confirmSignUp;
  @Inject MailSignUp mailSignUp;
  @Inject CreateOrganization createOrganization;
  @Inject OpenTenant openTenant;
  @Inject TrialMailer mailer;
  @Inject TrialIdentityProvider provider;
  @Inject AtOnce atOnce;

  private String slug;
  private String email;
  private String place;

  @BeforeEach
  void beSomebodyNew() {
    String new5 = UUID.randomUUID().toString().substring(24);
    slug = "space-" + new5;
    email = "eva@" + new5 + ".example";
    place = "place-" + new5;
  }

  @AfterEach
  void bringTheProviderBack() {
    provider.comesBack();
  }

  private SignUpForm form(String address, String wanted) {
    return new SignUpForm(address, "Lutherie Eva", wanted, "fr", "Europe/Brussels", true);
  }

  private void ask(String address, String wanted) {
    askForSpace.handle(VISITOR, form(address, wanted), place);
  }

  private static UUID waiting(String address) throws SQLException {
    return UUID.fromString(
        Root.one(
            "SELECT id FROM sign_up WHERE waiting_email = ? ORDER BY id DESC LIMIT 1", address));
  }

  /** Has the letter sent; the token in its link. */
  private String mailed(String address) throws Exception {
    mailSignUp.run(new Job(0, waiting(address)));
    List<Letter> letters = mailer.lettersTo(address);
    Matcher token = TOKEN.matcher(letters.get(letters.size() - 1).text());
    assertTrue(token.find());
    return token.group(1);
  }

  private static Actor person(String address, boolean verified) throws SQLException {
    UUID id = Ids.next();
    Root.change(
        "INSERT INTO person (id, email, email_verified, display_name, locale, created_at, seen_at)"
            + " VALUES (?, ?, ?, 'Eva', 'fr', ?, ?)",
        id,
        address,
        verified,
        Instant.now(),
        Instant.now());
    return Actor.person(id);
  }

  private static String tenants(String wanted) throws SQLException {
    return Root.one("SELECT COUNT(*) FROM tenant WHERE slug = ?", wanted);
  }

  @Test
  void opensTheSpaceWithItsOwnerAndTheJobForItsOrganization() throws Exception {
    ask(email, slug);
    UUID signUp = waiting(email);
    String token = mailed(email);
    assertEquals("Lutherie Eva", readSignUp.handle(VISITOR, token).name());
    Actor eva = person(email, true);
    assertEquals(slug, confirmSignUp.handle(eva, token));
    Actor owner = openTenant.handle(slug, eva.personId());
    assertEquals(Set.of(Role.OWNER), owner.roles());
    assertEquals(Circle.EMPLOYEE, owner.circle());
    assertEquals("Europe/Brussels", owner.tenant().zone().getId());
    assertEquals("fr", owner.tenant().locale());
    String job = owner.tenantId() + "/" + signUp;
    assertEquals(
        "create-organization",
        Root.one("SELECT task_name FROM jobs.scheduled_tasks WHERE task_instance = ?", job));
    assertEquals(
        "ConfirmSignUp",
        Root.one("SELECT act FROM audit_entry WHERE tenant_id = ?", owner.tenantId()));
  }

  @Test
  void opensOneSpaceHoweverManyConfirmAtOnce() throws Exception {
    ask(email, slug);
    String token = mailed(email);
    Actor eva = person(email, true);
    assertEquals(Map.of(DONE, 20), atOnce.run(20, () -> confirmSignUp.handle(eva, token)));
    assertEquals("1", tenants(slug));
    assertEquals(
        "1", Root.one("SELECT COUNT(*) FROM membership WHERE person_id = ?", eva.personId()));
    assertEquals(
        "1",
        Root.one(
            "SELECT COUNT(*) FROM jobs.scheduled_tasks j JOIN tenant t"
                + " ON j.task_instance LIKE CONCAT(t.id, '/%') WHERE t.slug = ?",
            slug));
  }

  @Test
  void opensForTheVerifiedAddressItWasAskedForWithAlone() throws Exception {
    ask(email, slug);
    String token = mailed(email);
    Actor other = person("somebody@" + slug + ".example", true);
    refuses(RefusalCode.SIGN_UP_FOR_SOMEBODY_ELSE, () -> confirmSignUp.handle(other, token));
    Actor unverified = person(email, false);
    refuses(RefusalCode.EMAIL_NOT_VERIFIED, () -> confirmSignUp.handle(unverified, token));
    refuses(RefusalCode.SIGN_IN_FIRST, () -> confirmSignUp.handle(VISITOR, token));
    refuses(RefusalCode.SIGN_UP_UNKNOWN, () -> confirmSignUp.handle(other, "x".repeat(43)));
    assertEquals("0", tenants(slug));
    confirmSignUp.handle(person(email, true), token);
    refuses(RefusalCode.SIGN_UP_USED, () -> confirmSignUp.handle(other, token));
    refuses(RefusalCode.SIGN_UP_USED, () -> readSignUp.handle(VISITOR, token));
  }

  @Test
  void readingConsumesNothingAndALetterIsSentOnce() throws Exception {
    ask(email, slug);
    UUID signUp = waiting(email);
    String token = mailed(email);
    mailSignUp.run(new Job(0, signUp));
    assertEquals(1, mailer.lettersTo(email).size());
    for (int look = 0; look < 3; look++) {
      readSignUp.handle(VISITOR, token);
    }
    assertFalse(Root.one("SELECT token_hash FROM sign_up WHERE id = ?", signUp).contains(token));
    confirmSignUp.handle(person(email, true), token);
  }

  @Test
  void isOverAfterFortyEightHoursAndFreesItsSlug() throws Exception {
    ask(email, slug);
    String token = mailed(email);
    Actor eva = person(email, true);
    String other = "zoe@" + slug + ".example";
    refuses(RefusalCode.SLUG_TAKEN, () -> ask(other, slug));
    assertEquals(SlugStanding.TAKEN, checkSlug.handle(VISITOR, slug, place).standing());
    assertEquals(slug + "-2", checkSlug.handle(VISITOR, slug, place).suggestion());
    TrialClock.at(TrialClock.MORNING.plus(Duration.ofHours(48)));
    assertEquals(SlugStanding.FREE, checkSlug.handle(VISITOR, slug, place).standing());
    refuses(RefusalCode.SIGN_UP_EXPIRED, () -> readSignUp.handle(VISITOR, token));
    refuses(RefusalCode.SIGN_UP_EXPIRED, () -> confirmSignUp.handle(eva, token));
    ask(other, slug);
    confirmSignUp.handle(person(other, true), mailed(other));
    assertEquals(SlugStanding.TAKEN, checkSlug.handle(VISITOR, slug, place).standing());
  }

  @Test
  void holdsASlugForOneOfManyWhoAskAtOnce() throws Exception {
    List<Callable<?>> asks = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      SignUpForm form = form("n" + i + "@" + i + "." + slug + ".example", slug);
      asks.add(
          () -> {
            askForSpace.handle(VISITOR, form, place);
            return null;
          });
    }
    Map<String, Integer> ends = atOnce.run(asks);
    assertEquals(1, ends.get(DONE), ends.toString());
    assertEquals("1", Root.one("SELECT COUNT(*) FROM sign_up WHERE held_slug = ?", slug));
  }

  @Test
  void letsNobodyCancelAWishByAskingWithTheSameAddress() throws Exception {
    ask(email, slug);
    String wish = mailed(email);
    ask(email, slug + "-stranger");
    String other = mailed(email);
    assertEquals(SlugStanding.TAKEN, checkSlug.handle(VISITOR, slug, place).standing());
    assertEquals(slug, confirmSignUp.handle(person(email, true), wish));
    refuses(RefusalCode.SIGN_UP_EXPIRED, () -> readSignUp.handle(VISITOR, other));
    assertEquals(
        SlugStanding.FREE, checkSlug.handle(VISITOR, slug + "-stranger", place).standing());
  }

  @Test
  void writesThreeTimesADayToAnAddressAndSaysNothingOfIt() throws Exception {
    person(email, true);
    for (int i = 0; i < 5; i++) {
      ask(email, slug + "-" + i);
    }
    assertEquals("3", Root.one("SELECT COUNT(*) FROM sign_up WHERE email = ?", email));
    TrialClock.at(TrialClock.MORNING.plus(Duration.ofHours(25)));
    ask(email, slug + "-late");
    assertEquals("4", Root.one("SELECT COUNT(*) FROM sign_up WHERE email = ?", email));
  }

  @Test
  void holdsBackAPlaceThatAsksTooOftenAndLetsItGoOnLater() {
    for (int i = 0; i < 20; i++) {
      ask("n@" + i + slug + ".example", slug + i);
    }
    refuses(RefusalCode.TRY_LATER, () -> ask("n@x" + slug + ".example", slug + "x"));
    askForSpace.handle(VISITOR, form("n@y" + slug + ".example", slug + "y"), "elsewhere" + slug);
    TrialClock.at(TrialClock.MORNING.plus(Duration.ofMinutes(4)));
    ask("n@x" + slug + ".example", slug + "x");
    for (int i = 0; i < 90; i++) {
      checkSlug.handle(VISITOR, slug, place);
    }
    refuses(RefusalCode.TRY_LATER, () -> checkSlug.handle(VISITOR, slug, place));
  }

  @Test
  void holdsBackAnEmailDomainByTheDayAlsoWhenTheHourHasPassed() {
    Instant time = TrialClock.MORNING;
    for (int i = 0; i < 400; i++) {
      time = time.plus(Duration.ofMinutes(3));
      TrialClock.at(time);
      askForSpace.handle(VISITOR, form(i + email, slug + i), place + i);
    }
    TrialClock.at(time.plus(Duration.ofHours(2)));
    refuses(
        RefusalCode.TRY_LATER,
        () -> askForSpace.handle(VISITOR, form("late" + email, slug + "late"), place));
    TrialClock.at(time.plus(Duration.ofHours(25)));
    askForSpace.handle(VISITOR, form("late" + email, slug + "late"), place);
  }

  @Test
  void opensThreeSpacesForOnePersonAtMost() throws Exception {
    Actor eva = person(email, true);
    for (int i = 0; i < 3; i++) {
      ask(email, slug + i);
      confirmSignUp.handle(eva, mailed(email));
    }
    TrialClock.at(TrialClock.MORNING.plus(Duration.ofDays(2)));
    ask(email, slug + "-more");
    String token = mailed(email);
    refuses(RefusalCode.SPACES_ENOUGH, () -> confirmSignUp.handle(eva, token));
    assertEquals("0", tenants(slug + "-more"));
  }

  @Test
  void worksBeforeItHasItsOrganizationAndGetsItWhenTheProviderIsBack() throws Exception {
    ask(email, slug);
    UUID signUp = waiting(email);
    Actor eva = person(email, true);
    confirmSignUp.handle(eva, mailed(email));
    Job job = new Job(openTenant.handle(slug, eva.personId()).tenantId(), signUp);
    provider.goesAway();
    assertThrows(IdentityProviderAway.class, () -> createOrganization.run(job));
    assertNull(organization());
    provider.comesBack();
    createOrganization.run(job);
    String organization = organization();
    assertNotNull(organization);
    int asked = provider.asked();
    createOrganization.run(job);
    assertEquals(asked, provider.asked());
    assertEquals(organization, organization());
  }

  private String organization() throws SQLException {
    return Root.one("SELECT organization_id FROM tenant WHERE slug = ?", slug);
  }

  @Test
  void forgetsWhatNobodyConfirmedAfterAMonth() throws Exception {
    ask(email, slug);
    UUID old = waiting(email);
    mailed(email);
    TrialClock.at(TrialClock.MORNING.plus(Duration.ofDays(33)));
    String other = "zoe@" + slug + ".example";
    ask(other, slug + "-z");
    mailed(other);
    assertEquals("0", Root.one("SELECT COUNT(*) FROM sign_up WHERE id = ?", old));
    assertEquals("1", Root.one("SELECT COUNT(*) FROM sign_up WHERE email = ?", other));
  }
}
