package fr.passerelle.web.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureTest {
  @Test
  void findsTheRefusalBehindWhatFacesThrows() {
    Refusal refusal = new Refusal(RefusalCode.DEADLINE_PAST);
    assertEquals(refusal, Failure.refusal(new IllegalStateException(refusal)).orElseThrow());
    assertTrue(Failure.refusal(new IllegalStateException()).isEmpty());
  }

  @Test
  void callsADatabaseThatDoesNotAnswerUnavailable() {
    assertEquals(503, Failure.status(new IllegalStateException(new SQLException("gone", "08S01"))));
    assertEquals(500, Failure.status(new IllegalStateException(new SQLException("no", "42000"))));
  }

  @Test
  void tellsNobodyThatAForeignThingExists() {
    assertEquals(404, Failure.status(new Refusal(RefusalCode.NOT_FOUND)));
    assertEquals(403, Failure.status(new Refusal(RefusalCode.NOT_ALLOWED)));
  }
}
