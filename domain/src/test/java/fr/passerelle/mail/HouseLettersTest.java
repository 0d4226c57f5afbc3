package fr.passerelle.mail;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter of the house is sent by a job that has more to do than to send it. */
class HouseLettersTest {
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

  private final List<String> sentTo = new ArrayList<>();
  private final HouseLetters letters = new HouseLetters();

  @BeforeEach
  void haveAMailServer() {
    letters.writer = new LetterWriter();
    letters.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    letters.mailer = letter -> sentTo.add(letter.to());
  }

  private void send() {
    letters.send(
        UUID.randomUUID(),
        MailTemplate.ERASED,
        "zoe@example.org",
        "fr",
        Map.of("url", "https://passerelle.example/"));
  }

  @Test
  void leavesAtOnce() {
    send();
    assertEquals(List.of("zoe@example.org"), sentTo);
  }

  @Test
  void holdsNothingUpWhereTheAddressIsRefusedForGood() {
    letters.mailer =
        letter -> {
          throw new AddressRefused("550 5.1.1 User unknown", null);
        };
    assertDoesNotThrow(this::send);
  }

  @Test
  void waitsWithItsJobWhereTheServerTakesNothingForNow() {
    letters.mailer =
        letter -> {
          throw new MailNotAccepted(null);
        };
    assertThrows(MailNotAccepted.class, this::send);
  }
}
