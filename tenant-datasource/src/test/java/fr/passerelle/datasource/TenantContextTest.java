package fr.passerelle.datasource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.passerelle.datasource.TenantContext.Bound;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantContextTest {
  private static final UUID PERSON = UUID.fromString("0c1a0000-0000-4000-8000-000000000001");
  private static final String KEY = "a key of at least thirty-two characters";
  private final Signature signature = new Signature(KEY);

  @Test
  void nobodyIsBoundAtFirst() {
    assertEquals(new Bound(0, null), TenantContext.current());
  }

  @Test
  void restoresWhatWasBoundBefore() {
    try (var outer = TenantContext.enter(3, PERSON)) {
      try (var inner = TenantContext.enter(4, null)) {
        assertEquals(new Bound(4, null), TenantContext.current());
      }
      assertEquals(new Bound(3, PERSON), TenantContext.current());
    }
    assertEquals(new Bound(0, null), TenantContext.current());
  }

  @Test
  void signsConnectionTenantPersonAndExpiry() {
    String signed = signature.of(7, new Bound(3, PERSON), 100);
    assertNotEquals(signed, signature.of(8, new Bound(3, PERSON), 100));
    assertNotEquals(signed, signature.of(7, new Bound(4, PERSON), 100));
    assertNotEquals(signed, signature.of(7, new Bound(3, null), 100));
    assertNotEquals(signed, signature.of(7, new Bound(3, PERSON), 101));
    assertEquals(signed, signature.of(7, new Bound(3, PERSON), 100));
  }

  @Test
  void refusesAWeakKeyAndHidesAGoodOne() {
    assertThrows(IllegalStateException.class, () -> new Signature("short"));
    assertFalse(signature.toString().contains(KEY));
  }
}
