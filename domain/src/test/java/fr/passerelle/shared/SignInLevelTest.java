package fr.passerelle.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInLevelTest {
  @ParameterizedTest
  @ValueSource(strings = {"2", "3", "4"})
  void takesNumbersFromTwoOnForASecondFactor(String acr) {
    assertEquals(SignInLevel.SECOND, SignInLevel.of(acr));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "0", "1", "-1", "gold", "2.0", "99999999999"})
  void takesWhateverElseForTheFirstLevel(String acr) {
    assertEquals(SignInLevel.FIRST, SignInLevel.of(acr));
  }

  @Test
  void takesAnActorWhoseLevelNobodySaidForTheFirst() {
    assertEquals(SignInLevel.FIRST, Actor.visitor(null).level());
  }
}
