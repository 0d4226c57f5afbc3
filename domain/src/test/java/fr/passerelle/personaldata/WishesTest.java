package fr.passerelle.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.export.ExportStatus;
import fr.passerelle.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The lives of a copy and of a wish to be forgotten. */
class WishesTest {
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));

  @Test
  void aCopyIsThereForSevenDaysAfterItWasWritten() {
    PersonExport copy = new PersonExport(UUID.randomUUID(), "fr", NOW);
    assertEquals(ExportStatus.COMING, copy.view(NOW).status());
    assertFalse(copy.isThere(NOW));
    copy.ready(10, "hash", NOW);
    assertTrue(copy.isThere(NEXT_WEEK.minusMillis(1)));
    assertFalse(copy.isThere(NEXT_WEEK));
    assertTrue(copy.isOver(NEXT_WEEK));
    assertEquals(ExportStatus.OVER, copy.view(NEXT_WEEK).status());
  }

  @Test
  void aRemovedCopyIsNotThereWhateverTheTime() {
    PersonExport copy = new PersonExport(UUID.randomUUID(), "fr", NOW);
    copy.ready(10, "hash", NOW);
    copy.removed(NOW);
    assertFalse(copy.isThere(NOW));
  }

  @Test
  void anErasureIsDueAfterSevenDaysAndNotBefore() {
    Erasure erasure = new Erasure(UUID.randomUUID(), NOW);
    assertFalse(erasure.isDue(NEXT_WEEK.minusMillis(1)));
    assertTrue(erasure.isDue(NEXT_WEEK));
  }

  @Test
  void anErasureThatWasTakenBackIsNeverDue() {
    Erasure erasure = new Erasure(UUID.randomUUID(), NOW);
    erasure.takeBack(NOW);
    assertFalse(erasure.isDue(NEXT_WEEK));
    assertThrows(Refusal.class, () -> erasure.takeBack(NOW));
  }

  @Test
  void aCopySaysNothingOfWhoOthersAre() {
    assertTrue(MyTable.ACTS.leftOut().contains("details"));
    assertTrue(MyTable.TEAMMATES.leftOut().contains("email"));
    assertTrue(MyTable.LETTERS.leftOut().contains("words"));
    assertTrue(
        Arrays.stream(MyTable.values()).allMatch(table -> table.mine().contains("?1")),
        "each asks for the person");
  }
}
