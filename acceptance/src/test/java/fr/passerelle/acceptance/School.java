package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** École Horizon, which has accounts of its own for its students. */
final class School {
  static final String DOMAIN = "ecole-horizon.example";

  /** Somebody who has an account at the school and has never been at Passerelle. */
  record Student(String user, String firstName, String lastName) {
    String email() {
      return user + "@" + DOMAIN;
    }

    String name() {
      return firstName + " " + lastName;
    }

    private Map<String, Object> account() {
      return TrialRealm.user(user, email(), true, firstName, lastName);
    }
  }

  private School() {}

  /** Gives each an account at the school, with the demo's password. */
  static void enrol(List<Student> students) {
    List<Map<String, Object>> users = students.stream().map(Student::account).toList();
    HttpResponse<String> answer =
        TrialRealm.admin(
            "POST",
            "/ecole-horizon/partialImport",
            Api.written(Map.of("ifResourceExists", "FAIL", "users", users)));
    assertEquals(200, answer.statusCode(), answer.body());
  }
}
