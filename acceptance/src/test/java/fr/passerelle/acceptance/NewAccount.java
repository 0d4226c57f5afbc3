package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An account of Keycloak that a test has to itself, with the demo's password, as if somebody had
 * registered: the address is their name there.
 */
record NewAccount(String email, String id) {
  static NewAccount of(String firstName, String lastName) {
    String email = "new-" + UUID.randomUUID().toString().substring(24) + "@example.org";
    var made =
        Api.send(
            keycloak("")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        Api.written(
                            Map.of(
                                "username", email,
                                "email", email,
                                "emailVerified", true,
                                "enabled", true,
                                "firstName", firstName,
                                "lastName", lastName,
                                "credentials",
                                    List.of(
                                        Map.of(
                                            "type", "password", "value", Passerelle.PASSWORD))))))
                .build());
    assertEquals(201, made.statusCode(), made.body());
    return new NewAccount(
        email, made.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
  }

  boolean isThere() {
    return Api.send(keycloak("/" + id).GET().build()).statusCode() == 200;
  }

  private static HttpRequest.Builder keycloak(String path) {
    Site site = Site.running();
    String bearer =
        Api.json(
                Api.send(
                        HttpRequest.newBuilder(URI.create(site.tokens()))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(
                                BodyPublishers.ofString(
                                    "grant_type=client_credentials&client_id=passerelle-admin&client_secret="
                                        + Passerelle.running().identitySecret()))
                            .build())
                    .body())
            .get("access_token")
            .asText();
    return HttpRequest.newBuilder(
            URI.create(
                "http://localhost:" + site.keycloak() + "/admin/realms/passerelle/users" + path))
        .header("Authorization", "Bearer " + bearer);
  }
}
