package fr.passerelle.web.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInFlowsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final SignInFlows flows = new SignInFlows();

  @Test
  void bringsTwoTabsBackToTheirOwnPages() {
    flows.begin("first", flow("/home"));
    flows.begin("second", flow("/t/brindille"));
    assertEquals("/t/brindille", flows.take("second", NOW).orElseThrow().returnPath());
    assertEquals("/home", flows.take("first", NOW).orElseThrow().returnPath());
  }

  @Test
  void knowsWhereTheLastOneWasToLead() {
    assertTrue(flows.newest(NOW).isEmpty());
    flows.begin("first", flow("/home"));
    flows.begin("second", flow("/t/brindille"));
    assertEquals("/t/brindille", flows.newest(NOW).orElseThrow());
    assertTrue(flows.newest(NOW.plus(SignInFlows.LIFE).plusSeconds(1)).isEmpty());
    flows.take("second", NOW);
    assertEquals("/home", flows.newest(NOW).orElseThrow());
  }

  @Test
  void takesAStateOnce() {
    flows.begin("state", flow("/home"));
    assertTrue(flows.take("state", NOW).isPresent());
    assertTrue(flows.take("state", NOW).isEmpty());
  }

  @Test
  void refusesAStateThatItDidNotBegin() {
    flows.begin("state", flow("/home"));
    assertTrue(flows.take("other", NOW).isEmpty());
    assertTrue(flows.take(null, NOW).isEmpty());
  }

  @Test
  void refusesAFlowThatTookTooLong() {
    flows.begin("state", flow("/home"));
    assertTrue(flows.take("state", NOW.plus(SignInFlows.LIFE).plusSeconds(1)).isEmpty());
  }

  @Test
  void keepsTheNewestOnly() {
    for (int i = 0; i <= SignInFlows.MOST; i++) {
      flows.begin("state" + i, flow("/home"));
    }
    assertTrue(flows.take("state0", NOW).isEmpty());
    assertTrue(flows.take("state1", NOW).isPresent());
  }

  @Test
  void survivesTheWayToAnotherNode() throws Exception {
    flows.begin("state", flow("/t/brindille"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(flows);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      SignInFlows there = (SignInFlows) in.readObject();
      assertEquals(flow("/t/brindille"), there.take("state", NOW).orElseThrow());
    }
  }

  private static SignInFlows.Flow flow(String returnPath) {
    return new SignInFlows.Flow("nonce", "verifier", returnPath, Demand.NONE, NOW);
  }
}
