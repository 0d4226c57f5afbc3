package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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
  }

  private School() {}

  /** Gives each an account at the school, with the demo's password. */
  static void enrol(List<Student> students) {
    List<Map<String, Object>> users = students.stream().map(School::account).toList();
    HttpResponse<String> answer =
        Api.send(
            HttpRequest.newBuilder(
                    URI.create(keycloak() + "/admin/realms/ecole-horizon/partialImport"))
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        Api.written(Map.of("ifResourceExists", "FAIL", "users", users))))
                .build());
    assertEquals(200, answer.statusCode(), answer.body());
  }

  private static Map<String, Object> account(Student student) {
    return Map.of(
        "username", student.user(),
        "email", student.email(),
        "emailVerified", true,
        "enabled", true,
        "firstName", student.firstName(),
        "lastName", student.lastName(),
        "credentials", List.of(Map.of("type", "password", "value", Passerelle.PASSWORD)));
  }

  private static String adminToken() {
    JsonNode made =
        Api.json(
            Api.send(
                    HttpRequest.newBuilder(
                            URI.create(keycloak() + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                            BodyPublishers.ofString(
                                "grant_type=password&client_id=admin-cli&username=admin&password="
                                    + Passerelle.running().keycloakAdminPassword()))
                        .build())
                .body());
    return made.path("access_token").asText();
  }

  private static String keycloak() {
    return "http://localhost:" + Site.running().keycloak();
  }
}
