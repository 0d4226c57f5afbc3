package fr.passerelle.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class TenantFilterTest {
  @Test
  void looksForABeginningWhoseSignsMeanThemselves() {
    assertEquals("atelier%", new TenantFilter(" atelier ", null).pattern());
    assertEquals("100\\%\\_\\\\%", new TenantFilter("100%_\\", null).pattern());
  }

  @Test
  void looksForAllWhereNothingIsTyped() {
    assertNull(new TenantFilter("  ", null).pattern());
    assertNull(TenantFilter.ALL.pattern());
  }
}
