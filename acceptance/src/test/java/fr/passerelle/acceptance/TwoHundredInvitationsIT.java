package fr.passerelle.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.passerelle.acceptance.School.Student;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A whole year of students is invited from one file. Each gets their own letter, follows it, signs
 * in at their school for the first time, and is in; a sample of them in a browser, the others
 * without scripts.
 */
class TwoHundredInvitationsIT {
  private static final int STUDENTS = 200;
  private static final double PATIENCE_MILLIS = 180_000;
  private static final int AT_ONCE = 4;

  private final String key = UUID.randomUUID().toString().substring(0, 8);
  private final List<Student> year =
      IntStream.rangeClosed(1, STUDENTS)
          .mapToObj(n -> new Student("p%03d.%s".formatted(n, key), "Camille", "Numéro " + n))
          .toList();
  private TrialSpace space;
  private String challenge;

  @BeforeEach
  void openSpace() {
    space = TrialSpace.open();
    challenge = space.openChallenge();
    School.enrol(year);
  }

  @AfterEach
  void closeSpace() {
    space.close();
  }

  @Test
  void leadFromAFileToTheFirstSignIns() throws Exception {
    try (Visitor claire =
        Visitor.reading("fr")
            .signedIn("claire", "/admin/t/" + space.slug() + "/invitation-imports")) {
      claireInvites(claire);
      Map<String, String> letters = new HashMap<>();
      claire.page.waitForCondition(
          () -> {
            letters.putAll(letters());
            return letters.size() == STUDENTS;
          },
          new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
      List<Student> sample = List.of(year.get(0), year.get(99), year.get(199));
      signInWithABrowser(sample.get(0), letters, "fr", Visitor.DESKTOP, ColorScheme.LIGHT);
      signInWithABrowser(sample.get(1), letters, "en", Visitor.PHONE, ColorScheme.DARK);
      signInWithABrowser(sample.get(2), letters, "fr", Visitor.PHONE, ColorScheme.LIGHT);
      assertEquals("3", count());
      signInWithoutScripts(
          year.stream().filter(student -> !sample.contains(student)).toList(), letters);
      assertEquals(String.valueOf(STUDENTS), count());
      assertEquals(
          String.valueOf(STUDENTS), space.as("claire").get("/invitations/counts").text("ACCEPTED"));
      claire.opens("/admin/t/" + space.slug() + "/invitations?status=ACCEPTED");
      assertEquals(
          String.valueOf(STUDENTS),
          claire.page.locator("a.chip[aria-current=true] .n").innerText());
      claire.picture("two-hundred-accepted");
      claire.metNoFault();
    }
  }

  private void claireInvites(Visitor claire) {
    StringBuilder file = new StringBuilder("Prénom;Nom;Courriel\n");
    for (Student student : year) {
      file.append(student.firstName()).append(';').append(student.lastName()).append(';');
      file.append(student.email()).append('\n');
    }
    claire
        .page
        .locator("#pick")
        .setInputFiles(
            new FilePayload("promotion.csv", "text/csv", file.toString().getBytes(UTF_8)));
    claire.page.waitForURL("**/invitation-imports/*-*");
    claire.page.locator("[id='f:circle']").selectOption("STUDENT");
    claire.page.locator("[id='f:challengeId']").selectOption(challenge);
    claire.page.locator("input[id^='f:partner'], [id='f:partner'] input").first().check();
    claire.clicks("Inviter 200 personnes");
    claire
        .page
        .getByText("200 invitations parties")
        .first()
        .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
    claire.picture("two-hundred-sent");
  }

  /** The link in each student's letter, by address; nobody got two. */
  private Map<String, String> letters() {
    Pattern link = Pattern.compile("http\\S+/invitation/" + space.slug() + "/[\\w-]{43}");
    Map<String, String> links = new HashMap<>();
    for (JsonNode mail : Site.running().mails()) {
      Matcher found = link.matcher(mail.get("text").asText());
      if (found.find()) {
        String before = links.put(mail.get("to").asText(), found.group());
        assertEquals(null, before, "Two letters to " + mail.get("to").asText());
      }
    }
    return links;
  }

  private void signInWithABrowser(
      Student student,
      Map<String, String> letters,
      String language,
      int width,
      ColorScheme scheme) {
    try (Visitor visitor = Visitor.reading(language, width, scheme)) {
      visitor.opens(letters.get(student.email()));
      visitor.clicks(language.equals("fr") ? "Accepter et continuer" : "Accept and go on");
      visitor.signsInAtSchool(student.email());
      visitor.page.waitForURL("**/t/" + space.slug() + "/challenges/" + challenge);
      visitor.reads("A lamp that lasts");
      visitor.picture("two-hundred-first-sign-in-" + language + "-" + width);
      visitor.meetsNoBarrier();
      visitor.opens("/home");
      visitor.page.locator("main h1").getByText(student.firstName()).waitFor();
      visitor.metNoFaultOfOurs();
    }
  }

  private void signInWithoutScripts(List<Student> students, Map<String, String> letters)
      throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<Void>> all = new ArrayList<>();
      for (Student student : students) {
        all.add(
            () -> {
              signInWithoutScripts(student, letters.get(student.email()));
              return null;
            });
      }
      for (Future<Void> one : hands.invokeAll(all)) {
        one.get();
      }
    } finally {
      hands.shutdownNow();
    }
  }

  private void signInWithoutScripts(Student student, String letter) {
    PlainReader reader =
        PlainReader.reading("fr")
            .opens(letter)
            .presses("[id='f:accept']", Map.of())
            .presses("#kc-login", Map.of("username", student.email()));
    assertTrue(reader.address().contains("/realms/ecole-horizon/"), reader.address());
    Map<String, String> typed = new HashMap<>(Map.of("password", Passerelle.PASSWORD));
    if (reader.sees("#username")) {
      typed.put("username", student.email());
    }
    reader.presses("#kc-login", typed);
    assertEquals(
        Site.running().url() + "/t/" + space.slug() + "/challenges/" + challenge, reader.address());
    assertTrue(reader.text().contains("A lamp that lasts"), reader.text());
  }

  /** How many of them are members now, each as a student who contributes. */
  private String count() {
    return Site.running()
        .one(
            "SELECT COUNT(DISTINCT p.email) FROM membership m"
                + " JOIN tenant t ON t.id = m.tenant_id JOIN person p ON p.id = m.person_id"
                + " WHERE t.slug = ? AND p.email LIKE ? AND m.circle = 'STUDENT'"
                + " AND m.roles = 'CONTRIBUTOR'",
            space.slug(),
            "p%." + key + "@" + School.DOMAIN);
  }
}
