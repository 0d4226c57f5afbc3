package fr.passerelle.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which domains somebody can own alone. */
class DomainNameTest {
  @ParameterizedTest
  @CsvSource({
    "ecole.example, ecole.example",
    "'  @Ecole.Example ', ecole.example",
    "école.fr, xn--cole-9oa.fr",
    "lycee.ac-nantes.fr, lycee.ac-nantes.fr"
  })
  void takesADomainAsPeopleTypeIt(String typed, String name) {
    assertEquals(name, DomainName.typed(typed).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"com", "fr.", "co.uk", "github.io", "gmail.com", "Orange.fr", "gouv.fr"})
  void refusesWhatBelongsToEverybody(String typed) {
    RefusalCode code = assertThrows(Refusal.class, () -> DomainName.typed(typed)).code();
    assertEquals(
        typed.matches("com|fr\\.") ? RefusalCode.INVALID_DOMAIN : RefusalCode.DOMAIN_OF_EVERYBODY,
        code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ecole", "ecole..fr", "127.0.0.1", "ecole.fr/x", "a b.fr", "-x.fr"})
  void refusesWhatIsNoDomain(String typed) {
    assertEquals(
        RefusalCode.INVALID_DOMAIN,
        assertThrows(Refusal.class, () -> DomainName.typed(typed)).code());
  }

  @Test
  void asksForOne() {
    assertEquals(
        RefusalCode.REQUIRED, assertThrows(Refusal.class, () -> DomainName.typed(" ")).code());
  }
}
