package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Response;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Whoever tries too often waits; whoever else comes from there does not. */
class SignInLimitsIT {
  private static final int MOST = 60;
  private static final String NETWORK = "203.0.113.77";

  @Test
  void holdsBackTokensThatAreRefusedTooOften() {
    for (int attempt = 0; attempt < MOST; attempt++) {
      assertEquals(401, refused(NETWORK).statusCode());
    }
    HttpResponse<String> held = refused(NETWORK);
    // Each second gives one back, and the calls before took some.
    for (int attempt = 0; held.statusCode() == 401 && attempt < MOST; attempt++) {
      held = refused(NETWORK);
    }
    assertEquals(429, held.statusCode());
    assertEquals("TRY_LATER", Api.json(held.body()).path("code").asText());
    assertTrue(Integer.parseInt(held.headers().firstValue("Retry-After").orElse("0")) > 0);
    assertEquals(401, refused("203.0.113.78").statusCode());
    HttpRequest ours =
        Api.request("claire", "en", "/v1/me").header("X-Forwarded-For", NETWORK).GET().build();
    assertEquals(200, Api.send(ours).statusCode());
  }

  private static HttpResponse<String> refused(String network) {
    return Api.send(
        Api.request(null, "en", "/v1/me")
            .header("Authorization", "Bearer not.a.token")
            .header("X-Forwarded-For", network)
            .GET()
            .build());
  }

  @Test
  void holdsAnAccountAfterTooManyWrongPasswordsAndSaysSo() {
    NewAccount account;
    try (Visitor owner = Visitor.reading("fr")) {
      account = NewAccount.register(owner, "max");
    }
    try (Visitor guesser = Visitor.reading("fr")) {
      guesser.opens("/sign-in?to=/profile");
      guesser.page.locator("#username").fill(account.email());
      guesser.page.locator("#kc-login").click();
      for (int attempt = 0; attempt < 12; attempt++) {
        guesser.page.locator("#password").fill("wrong" + attempt);
        guesser.page.locator("#kc-login").click();
      }
      isHeld(guesser);
      guesser.reads("Trop d’essais de suite");
      guesser.picture("sign-in-held");
      guesser.page.getByText("English").click();
      isHeld(guesser);
      guesser.reads("Too many tries in a row");
    }
  }

  /** The right password, too, opens nothing before the time that the answer says is over. */
  private static void isHeld(Visitor guesser) {
    guesser.page.locator("#password").fill(NewAccount.PASSWORD);
    Response answer =
        guesser.page.waitForResponse(
            each -> each.request().method().equals("POST"),
            () -> guesser.page.locator("#kc-login").click());
    assertEquals(429, answer.status());
    int seconds = Integer.parseInt(answer.headerValue("Retry-After"));
    assertTrue(seconds > 0 && seconds <= 900, () -> seconds + " s");
  }
}
