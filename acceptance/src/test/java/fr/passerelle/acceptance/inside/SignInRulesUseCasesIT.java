package fr.passerelle.acceptance.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.home.MySpace;
import fr.passerelle.home.Profile;
import fr.passerelle.home.SeeProfile;
import fr.passerelle.home.SeeSpaces;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.SignInLevel;
import fr.passerelle.tenancy.ChangeSignInRules;
import fr.passerelle.tenancy.OpenTenant;
import fr.passerelle.tenancy.ReadSignInRules;
import fr.passerelle.tenancy.SignInRules;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has to confirm with a second factor, and where. */
class SignInRulesUseCasesIT extends InsidePayara {
  private static final SignInRules REQUIRED = new SignInRules(true);
  private static final SignInRules RELAXED = new SignInRules(false);

  @Inject ReadSignInRules readSignInRules;
  @Inject ChangeSignInRules changeSignInRules;
  @Inject OpenTenant openTenant;
  @Inject SeeProfile seeProfile;
  @Inject SeeSpaces seeSpaces;

  private TrialTenant tenant;
  private Actor claire;

  @BeforeEach
  void openSpace() throws SQLException {
    tenant = TrialTenant.open();
    claire = tenant.owner("Claire");
  }

  private Actor confirmed(Actor actor) {
    return new Actor(
        actor.tenant(), actor.personId(), actor.circle(), actor.roles(), SignInLevel.SECOND);
  }

  private Actor opened(Actor person, SignInLevel level) {
    openTenant.forget(tenant.summary().slug(), person.personId());
    return openTenant.handle(tenant.summary().slug(), person.personId(), level);
  }

  @Test
  void nobodyRequiresWhatTheyDoNotHave() {
    refuses(RefusalCode.SECOND_FACTOR_NEEDED, () -> changeSignInRules.handle(claire, 0, REQUIRED));
    assertFalse(readSignInRules.handle(claire).rules().secondFactor());
    changeSignInRules.handle(claire, 0, RELAXED);
  }

  @Test
  void onlyOwnersDecide() throws SQLException {
    Actor ada = confirmed(tenant.member("Ada", Circle.EMPLOYEE, Role.ADMIN));
    refuses(RefusalCode.NOT_ALLOWED, () -> changeSignInRules.handle(ada, 0, REQUIRED));
    assertFalse(readSignInRules.handle(ada).rules().secondFactor());
  }

  @Test
  void whoRunsTheSpaceComesInByTheSecondFactorAlone() throws SQLException {
    Actor ada = tenant.member("Ada", Circle.EMPLOYEE, Role.ADMIN);
    Actor lea = tenant.student("Lea");
    changeSignInRules.handle(confirmed(claire), 0, REQUIRED);
    for (Actor running : new Actor[] {claire, ada}) {
      refuses(RefusalCode.SECOND_FACTOR_NEEDED, () -> opened(running, SignInLevel.FIRST));
      refuses(
          RefusalCode.SECOND_FACTOR_NEEDED,
          () ->
              openTenant.asOutsider(
                  tenant.summary().slug(), running.personId(), SignInLevel.FIRST));
      assertEquals(running.roles(), opened(running, SignInLevel.SECOND).roles());
    }
    assertEquals(Set.of(Role.CONTRIBUTOR), opened(lea, SignInLevel.FIRST).roles());
    changeSignInRules.handle(confirmed(claire), 1, RELAXED);
    assertEquals(Set.of(Role.OWNER), opened(claire, SignInLevel.FIRST).roles());
  }

  @Test
  void theSlowerOfTwoOwnersReadsFirst() {
    changeSignInRules.handle(confirmed(claire), 0, REQUIRED);
    refuses(RefusalCode.CHANGED_MEANWHILE, () -> changeSignInRules.handle(claire, 0, RELAXED));
    assertTrue(readSignInRules.handle(claire).rules().secondFactor());
  }

  @Test
  void profileAndMenuShowThePersonsOwnSpacesAndNoOthers() throws SQLException {
    TrialTenant.open().owner("Marc");
    Actor person = Actor.person(claire.personId());
    Profile profile = seeProfile.handle(person);
    assertEquals("Claire", profile.displayName());
    assertEquals(1, profile.spaces().size());
    assertEquals(
        new MySpace(tenant.summary().slug(), "Trial", "#2E7D4F", Set.of(Role.OWNER)),
        seeSpaces.handle(person).get(0));
    assertEquals(1, seeSpaces.handle(person).size());
  }
}
