package fr.passerelle.bench;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.launcher.Folders;
import fr.passerelle.launcher.Ports;
import fr.passerelle.launcher.Services;
import fr.passerelle.launcher.Web;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts an installation of its own, fills a list, and measures requests in turn with the floor's:
 * CPU milliseconds for each, over application and database.
 *
 * <p>Arguments: the runtime folder, a folder for data, the file to write the run to.
 */
public final class Main {
  private static final String PASSWORD = "passerelle-demo";
  private static final int CHALLENGES = 24;
  private static final int COUNTED = 5;
  private static final int MOST_WARMING = 24;
  private static final double AGREE = 0.05;
  private static final double LIST_TARGET = 6;
  private static final double WRITE_TARGET = 4;
  private static final double PAGE_TARGET = 2;
  private static final String COMMENT =
      "Could the shade be made of the paper that you already use for the Nuage, or does the heat of"
          + " the lamp rule that out? We would like to try it in our workshop next week.";

  private Main() {}

  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[1]).toAbsolutePath();
    Folders.forgetData(data);
    Ports ports = Ports.free();
    try (Services services =
        Services.start(
            ports, data, Path.of(args[0]).toAbsolutePath(), PASSWORD, System.out::println)) {
      Site site = new Site(ports, PASSWORD);
      site.renewToken();
      Map<String, List<Double>> windows = measure(site, services, data);
      List<Figure> figures = figures(windows);
      figures.forEach(figure -> System.out.println(figure.line()));
      Files.writeString(Path.of(args[2]), Report.of(windows, figures));
    }
    System.exit(0);
  }

  private static Map<String, List<Double>> measure(Site site, Services services, Path data)
      throws Exception {
    String open = fill(site);
    String cookies = site.cookies();
    String submission = submission(site);
    Processes ours = new Processes(List.of(pid(data, "payara"), pid(data, "mariadb")));
    int size = site.read("/challenges?limit=20").toString().length();
    int port = Ports.anyFree();
    Process floor = floor(port, services.database().url("core"), open, size);
    try (Load load = new Load()) {
      Processes bare = new Processes(List.of(floor.pid(), pid(data, "mariadb")));
      URI here = URI.create("http://localhost:" + port + "/");
      if (!Web.awaitOk(here.toString(), Duration.ofSeconds(20), floor::isAlive)) {
        throw new IllegalStateException("The floor did not start.");
      }
      String asked = "{\"text\":\"" + COMMENT + "\"}";
      List<Work> works =
          List.of(
              new Work("floor-read", () -> HttpRequest.newBuilder(here).build(), 200, bare),
              new Work("api-list", () -> site.get("/challenges?limit=20"), 200, ours),
              new Work("api-detail", () -> site.get("/submissions/" + submission), 200, ours),
              new Work(
                  "page-list", () -> site.page("/t/atelier-lumen/challenges", cookies), 200, ours),
              new Work(
                  "floor-write",
                  () ->
                      HttpRequest.newBuilder(here)
                          .POST(HttpRequest.BodyPublishers.ofString(COMMENT))
                          .build(),
                  201,
                  bare),
              new Work(
                  "api-write",
                  () -> site.post("/challenges/" + open + "/questions", asked),
                  201,
                  ours));
      warm(site, load, works);
      return rounds(site, load, works, COUNTED);
    } finally {
      floor.destroy();
    }
  }

  /** Until two windows of each kind agree, or they never will. */
  private static void warm(Site site, Load load, List<Work> works) throws Exception {
    Map<String, List<Double>> before = rounds(site, load, works, 1);
    for (int round = 1; round < MOST_WARMING; round++) {
      Map<String, List<Double>> now = rounds(site, load, works, 1);
      boolean steady = true;
      for (String name : now.keySet()) {
        double was = before.get(name).get(0);
        steady &= Math.abs(now.get(name).get(0) - was) <= was * AGREE;
      }
      System.out.println("warming " + round + " " + now);
      if (steady) {
        return;
      }
      before = now;
    }
  }

  private static Map<String, List<Double>> rounds(
      Site site, Load load, List<Work> works, int number) throws Exception {
    Map<String, List<Double>> windows = new LinkedHashMap<>();
    for (int round = 0; round < number; round++) {
      site.renewToken();
      for (Work work : works) {
        windows.computeIfAbsent(work.name(), name -> new ArrayList<>()).add(load.window(work));
      }
    }
    return windows;
  }

  private static List<Figure> figures(Map<String, List<Double>> windows) {
    double read = Report.median(windows.get("floor-read"));
    double write = Report.median(windows.get("floor-write"));
    return List.of(
        new Figure(
            "api-list-over-floor", Report.median(windows.get("api-list")) / read, LIST_TARGET),
        new Figure(
            "api-detail-over-floor", Report.median(windows.get("api-detail")) / read, LIST_TARGET),
        new Figure(
            "api-write-over-floor", Report.median(windows.get("api-write")) / write, WRITE_TARGET),
        new Figure("page-list-cpu-ms", Report.median(windows.get("page-list")), PAGE_TARGET));
  }

  private static String fill(Site site) throws IOException, InterruptedException {
    String last = "";
    for (int i = 1; i <= CHALLENGES; i++) {
      last =
          site.publish(
              """
              {"title":"A lamp that is repaired at home, question %d","briefMd":"How would you build it?",
               "locale":"en","deadline":"%s","zone":"Europe/Paris","confidentiality":"MEMBERS",
               "termsMd":"Your ideas stay yours.","scale":5,"teamMax":4,
               "criteria":[{"name":"Usefulness","guidance":"","weight":100}]}"""
                  .formatted(
                      i, Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS)));
    }
    return last;
  }

  private static String submission(Site site) throws IOException, InterruptedException {
    for (JsonNode challenge : site.read("/challenges?limit=100").get("items")) {
      JsonNode found =
          site.read("/challenges/" + challenge.get("id").asText() + "/submissions?limit=1");
      if (!found.get("items").isEmpty()) {
        return found.get("items").get(0).get("id").asText();
      }
    }
    throw new IllegalStateException("The demo has no submission.");
  }

  private static Process floor(int port, String url, String challenge, int size)
      throws SQLException, IOException {
    try (Connection root = DriverManager.getConnection(url, "root", "");
        Statement sql = root.createStatement()) {
      sql.execute("CREATE DATABASE bench");
      sql.execute("CREATE TABLE bench.question LIKE core.question");
    }
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Floor.class.getName(),
            String.valueOf(port),
            url + "?useServerPrepStmts=true",
            "1",
            challenge,
            "0c1a0000-0000-4000-8000-000000000001",
            String.valueOf(size))
        .inheritIO()
        .start();
  }

  private static long pid(Path data, String name) throws IOException {
    return Long.parseLong(Files.readString(data.resolve(name + ".pid")).strip());
  }
}
