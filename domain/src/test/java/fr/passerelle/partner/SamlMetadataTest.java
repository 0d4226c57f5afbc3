package fr.passerelle.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from SAML metadata. */
class SamlMetadataTest {
  private static String certificate;

  @BeforeAll
  static void readTheCertificate() throws IOException {
    try (var in = SamlMetadataTest.class.getResourceAsStream("certificate.txt")) {
      certificate = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static String metadata(String use, String services) {
    return """
        <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="https://login.ecole.example">
          <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
            <md:KeyDescriptor%s><ds:KeyInfo><ds:X509Data><ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
            %s
          </md:IDPSSODescriptor>
        </md:EntityDescriptor>
        """
        .formatted(use, certificate, services);
  }

  private static String service(String binding) {
    return "<md:SingleSignOnService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:%s\" Location=\"https://login.ecole.example/%s\"/>"
        .formatted(binding, binding);
  }

  @Test
  void saysWhereToSignInAndHowLongTheCertificateLasts() {
    SamlMetadata read =
        SamlMetadata.of(
                metadata(" use=\"signing\"", service("HTTP-POST") + service("HTTP-Redirect")))
            .orElseThrow();
    assertEquals("https://login.ecole.example", read.entityId());
    assertEquals("https://login.ecole.example/HTTP-Redirect", read.signIn());
    assertFalse(read.post());
    assertEquals(1, read.certificates().size());
    assertEquals(Instant.parse("2036-01-01T00:00:00Z"), read.endsAt());
  }

  @Test
  void asksByPostWhereThereIsNothingElse() {
    SamlMetadata read = SamlMetadata.of(metadata("", service("HTTP-POST"))).orElseThrow();
    assertTrue(read.post());
  }

  @Test
  void takesNoneThatSignsNothingOrCannotBeAsked() {
    assertEquals(
        Optional.empty(), SamlMetadata.of(metadata(" use=\"encryption\"", service("HTTP-POST"))));
    assertEquals(Optional.empty(), SamlMetadata.of(metadata("", service("SOAP"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "<html/>",
        "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\"/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
      })
  void takesNothingElseForMetadata(String text) {
    assertEquals(Optional.empty(), SamlMetadata.of(text));
  }
}
