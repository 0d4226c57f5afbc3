package fr.passerelle.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailsTest {
  @Test
  void tellsWhatChangedAndNotWhatStayed() {
    Details details =
        Details.about(UUID.randomUUID())
            .changed("roles", Set.of(Role.JUROR), EnumSet.of(Role.JUROR, Role.MANAGER))
            .changed("circle", Circle.INVESTOR, Circle.INVESTOR);
    assertEquals(List.of(new Change("roles", "JUROR", "MANAGER,JUROR")), details.changes());
  }

  @Test
  void leavesOutWhatIsEmpty() {
    assertEquals(
        List.of(new Change("cap", null, "40")),
        Details.about("Wall")
            .with("cap", 40)
            .with("challenge", null)
            .with("domains", List.of())
            .changes());
  }

  @Test
  void keepsEntriesShort() {
    assertEquals(1000, Details.about("x".repeat(5000)).about().length());
    Change change = Details.about("").with("title", "x".repeat(5000)).changes().get(0);
    assertEquals("x".repeat(300) + "…", change.after());
  }

  @Test
  void isReadBackAsItWasWritten() {
    List<Change> changes =
        List.of(
            new Change("title", "\"Old\" {", "New\n"),
            new Change("until", "then", null),
            new Change("role", null, "JUROR"));
    ChangesConverter converter = new ChangesConverter();
    assertEquals(
        changes, converter.convertToEntityAttribute(converter.convertToDatabaseColumn(changes)));
    assertEquals(List.of(), converter.convertToEntityAttribute(null));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.9, 10.0.0.9",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::",
    "2001:db8::6, 2001:db8::",
    ", "
  })
  void aNetworkOfVersionSixIsOnePlace(String address, String place) {
    assertEquals(place, new Origin(Via.API, address).place());
  }

  @Test
  void anOriginHoldsOnItsThreadUntilItIsLeft() {
    assertNull(Origin.present().via());
    try (Origin.Scope page = Origin.enter(Via.PAGE, "203.0.113.9")) {
      try (Origin.Scope job = Origin.enter(Via.JOB, null)) {
        assertEquals(new Origin(Via.JOB, null), Origin.present());
      }
      assertEquals(new Origin(Via.PAGE, "203.0.113.9"), Origin.present());
    }
    assertNull(Origin.present().via());
  }
}
