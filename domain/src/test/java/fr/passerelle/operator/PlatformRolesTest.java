package fr.passerelle.operator;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformRolesTest {
  @Test
  void makeAnOperatorOfWhoeverHoldsTheRoleAndOfNobodyElse() {
    assertTrue(PlatformRoles.operator(Map.of("roles", List.of("offline_access", "operator"))));
    assertFalse(PlatformRoles.operator(Map.of("roles", List.of("operators"))));
    assertFalse(PlatformRoles.operator(Map.of("roles", "operator")));
    assertFalse(PlatformRoles.operator(Map.of("groups", List.of("operator"))));
    assertFalse(PlatformRoles.operator(null));
  }
}
