package fr.passerelle.datasource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a deployment must say by its environment. A production start with a missing setting or with
 * a secret of the demonstration is refused, by the setting's name and never with its value. Only
 * {@code PASSERELLE_MODE=demo} is let off.
 */
public final class RequiredSettings {
  /** What the launcher's own secrets begin with, so that they are known again elsewhere. */
  public static final String DEMO_PREFIX = "demo-";

  private static final String DEMO_PASSWORD = "passerelle-demo";
  private static final String SAMPLE_PREFIX = "change-me";
  private static final int LEAST_SECRET = 16;

  private static final List<String> PLACES =
      List.of(
          "PASSERELLE_URL",
          "PASSERELLE_DB_URL",
          "PASSERELLE_JOBS_DB_URL",
          "PASSERELLE_OIDC_ISSUER",
          "PASSERELLE_OIDC_CLIENT_ID",
          "PASSERELLE_SMTP_HOST",
          "PASSERELLE_SMTP_PORT",
          "PASSERELLE_MAIL_FROM",
          "PASSERELLE_FILES");
  private static final List<String> SECRETS =
      List.of(
          "PASSERELLE_DB_PASSWORD",
          "PASSERELLE_JOBS_DB_PASSWORD",
          "PASSERELLE_TENANT_KEY",
          "PASSERELLE_OIDC_CLIENT_SECRET",
          "PASSERELLE_IDENTITY_CLIENT_SECRET");

  private RequiredSettings() {}

  /** One line for each setting that stands in the way of a start; empty when all is well. */
  public static List<String> refusals(Map<String, String> environment) {
    if ("demo".equals(environment.get("PASSERELLE_MODE"))) {
      return List.of();
    }
    List<String> refusals = new ArrayList<>();
    for (String place : PLACES) {
      if (environment.getOrDefault(place, "").isBlank()) {
        refusals.add(place + " is missing.");
      }
    }
    if (environment.getOrDefault("PASSERELLE_URL", "").startsWith("http:")) {
      refusals.add("PASSERELLE_URL must begin with https: sign-in needs it.");
    }
    for (String secret : SECRETS) {
      String fault = fault(environment.getOrDefault(secret, ""));
      if (fault != null) {
        refusals.add(secret + fault);
      }
    }
    if (environment.containsKey("PASSERELLE_DEMO_PASSWORD")) {
      refusals.add("PASSERELLE_DEMO_PASSWORD has no place in production: remove it.");
    }
    return refusals;
  }

  private static String fault(String secret) {
    if (secret.isBlank()) {
      return " is missing.";
    }
    if (secret.startsWith(DEMO_PREFIX) || secret.equals(DEMO_PASSWORD)) {
      return " is a secret of the demonstration: make a new one.";
    }
    if (secret.startsWith(SAMPLE_PREFIX)) {
      return " still has the value of the example: make a new one.";
    }
    return secret.length() < LEAST_SECRET
        ? " is too short: take at least " + LEAST_SECRET + " characters."
        : null;
  }

  /** Fails with all refusals. */
  static void require(Map<String, String> environment) {
    List<String> refusals = refusals(environment);
    if (!refusals.isEmpty()) {
      throw new IllegalStateException(
          "Passerelle does not start in production. " + String.join(" ", refusals));
    }
  }

  /** Run by the start script before the server: prints the refusals, and ends with 1 if any. */
  public static void main(String[] args) {
    List<String> refusals = refusals(System.getenv());
    refusals.forEach(System.err::println);
    System.exit(refusals.isEmpty() ? 0 : 1);
  }
}
