package fr.passerelle.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.identity.WaysIn.Device;
import fr.passerelle.identity.WaysIn.LinkedAccount;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaysInTest {
  private static final LinkedAccount SCHOOL = new LinkedAccount("school", "School", "lea");
  private static final LinkedAccount COMPANY = new LinkedAccount("company", "Company", "lea");
  private static final Device DEVICE = new Device("1", "Phone", Instant.EPOCH);

  private static WaysIn ways(boolean password, List<LinkedAccount> accounts) {
    return new WaysIn(password, accounts, List.of(), List.of());
  }

  @Test
  void letsAnAccountGoWhereAPasswordOrAnotherAccountIsLeft() {
    assertTrue(ways(true, List.of(SCHOOL)).canDoWithout("school"));
    assertTrue(ways(false, List.of(SCHOOL, COMPANY)).canDoWithout("school"));
  }

  @Test
  void keepsTheLastWayIn() {
    assertFalse(ways(false, List.of(SCHOOL)).canDoWithout("school"));
  }

  @Test
  void takesAPasskeyForNoWayThatLasts() {
    assertFalse(
        new WaysIn(false, List.of(SCHOOL), List.of(DEVICE), List.of()).canDoWithout("school"));
  }

  @Test
  void takesPasskeysAndCodesForASecondFactor() {
    assertTrue(new WaysIn(true, List.of(), List.of(DEVICE), List.of()).secondFactor());
    assertTrue(new WaysIn(true, List.of(), List.of(), List.of(DEVICE)).secondFactor());
    assertFalse(ways(true, List.of(SCHOOL)).secondFactor());
  }
}
