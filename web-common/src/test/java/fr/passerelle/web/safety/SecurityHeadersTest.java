package fr.passerelle.web.safety;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
  private final String policy = SecurityHeaders.pagePolicy("abc=", "https://id.example");

  @Test
  void runsNoScriptWithoutTheNonceOfThePage() {
    assertTrue(policy.contains("script-src 'self' 'nonce-abc='"));
    assertFalse(policy.contains("unsafe"));
  }

  @Test
  void letsNobodyFrameAPage() {
    assertTrue(policy.contains("frame-ancestors 'none'"));
  }

  @Test
  void letsFormsLeadToTheIdentityProviderAlone() {
    assertTrue(policy.contains("form-action 'self' https://id.example;"));
  }
}
