package fr.passerelle.web.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/home",
        "/t/atelier-lumen/challenges?status=OPEN&before=1",
        "/admin/t/atelier-lumen",
        "/invitation/atelier-lumen/aB_-9"
      })
  void comesBackToAPathOfThisSite(String path) {
    assertEquals(path, ReturnPath.of(path));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "home",
        "/a\r\nSet-Cookie: x=y",
        "/\t/evil.example",
        "/..//evil.example",
        "/a/..//evil.example",
        "/a/../..//evil.example",
        "/%zz"
      })
  void goesHomeForAnythingElse(String path) {
    assertEquals(ReturnPath.HOME, ReturnPath.of(path));
  }

  @Test
  void goesHomeForAnAddressWithoutEnd() {
    assertEquals(ReturnPath.HOME, ReturnPath.of("/" + "a".repeat(3000)));
  }
}
