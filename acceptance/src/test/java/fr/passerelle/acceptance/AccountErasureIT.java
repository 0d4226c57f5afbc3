package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.passerelle.acceptance.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody with an account at Keycloak asks to be forgotten, and is. */
class AccountErasureIT {
  private final String email = NewAccount.named("gone").email();

  private Answer call(String verb, String path, String body) {
    return Api.answer(
        Api.request(email, "en", path)
            .header("Content-Type", "application/json")
            .method(verb, BodyPublishers.ofString(body)));
  }

  @Test
  void endsTheAccountAndWritesNothingBack() throws InterruptedException {
    String account = TrialRealm.enrol("passerelle", email);
    assertEquals(email, call("GET", "/v1/me/data", "").text("email"));
    Answer wrong = call("PUT", "/v1/me/erasure", "{\"confirmation\":\"x@y.example\"}");
    assertEquals("422 CONFIRMATION_WRONG", wrong.status() + " " + wrong.code());
    Answer asked = call("PUT", "/v1/me/erasure", Api.written(Map.of("confirmation", email)));
    assertEquals(200, asked.status(), asked.body());
    Site.running().mailed(email, "Your data will be erased on|Vos données seront effacées le");
    String wish = Site.running().one("SELECT id FROM core.erasure WHERE person_id = ?", account);
    for (int attempt = 0; attempt < 120 && !isDone(wish); attempt++) {
      Site.running()
          .change(
              "UPDATE core.erasure SET due_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE WHERE id = ?",
              wish);
      Site.running()
          .change(
              "UPDATE jobs.scheduled_tasks SET execution_time = NOW(6)"
                  + " WHERE task_instance = ? AND picked = FALSE AND execution_time > NOW(6)",
              "0/" + wish);
      Thread.sleep(500);
    }
    Site.running().mailed(email, "Your data are erased|Vos données sont effacées");
    assertEquals(404, TrialRealm.admin("GET", "/passerelle/users/" + account, null).statusCode());
    assertEquals(403, call("GET", "/v1/me/data", "").status());
    assertEquals(
        "Anonyme",
        Site.running()
            .one("SELECT CONCAT(display_name, email) FROM core.person WHERE id = ?", account));
  }

  private static boolean isDone(String wish) {
    return Site.running()
        .one("SELECT done_at IS NOT NULL FROM core.erasure WHERE id = ?", wish)
        .equals("1");
  }
}
