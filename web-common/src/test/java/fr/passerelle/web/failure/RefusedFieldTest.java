package fr.passerelle.web.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RefusedFieldTest {
  @Test
  void findsTheInputOfARow() {
    assertEquals("criteria:1:weight", RefusedField.ids("criteria[1].weight"));
    assertTrue(RefusedField.named("form:criteria:1:weight", "criteria:1:weight"));
  }

  @Test
  void takesNoInputWhoseNameOnlyEndsAlike() {
    assertTrue(RefusedField.named("form:title", "title"));
    assertFalse(RefusedField.named("form:subtitle", "title"));
  }
}
