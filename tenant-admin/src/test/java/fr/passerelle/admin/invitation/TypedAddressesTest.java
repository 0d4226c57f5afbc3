package fr.passerelle.admin.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedAddressesTest {
  @Test
  void takesThemHoweverTheyAreSetApart() {
    assertEquals(
        List.of("a@x.example", "b@x.example", "c@x.example", "d@x.example"),
        TypedAddresses.in(" a@x.example, b@x.example;c@x.example\r\n\td@x.example "));
  }

  @Test
  void takesTheAddressOutOfANamedOne() {
    assertEquals(
        List.of("sam@lequai.example", "lea@ecole.example", "tom@ecole.example"),
        TypedAddresses.in(
            "Sam Keller <sam@lequai.example>, \"Martin Léa\" <lea@ecole.example>\ntom@ecole.example"));
  }

  @Test
  void takesEachOnceWhateverItsCase() {
    assertEquals(List.of("Sam@x.example"), TypedAddresses.in("Sam@x.example sam@X.example"));
  }

  @Test
  void keepsWhatIsNoAddressForTheRuleToRefuse() {
    assertEquals(List.of("sam", "@", "a@b"), TypedAddresses.in("sam @ a@b"));
  }

  @Test
  void readsALongTextWithoutBeingLostInIt() {
    String word = "x".repeat(300_000);
    assertTimeout(Duration.ofSeconds(5), () -> TypedAddresses.in(word));
    assertEquals(List.of("a@x.example"), TypedAddresses.in(word + " <a@x.example>"));
  }

  @Test
  void findsNobodyInNothing() {
    assertEquals(List.of(), TypedAddresses.in(null));
    assertEquals(List.of(), TypedAddresses.in(" ,;\n"));
  }
}
