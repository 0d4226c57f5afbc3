package fr.passerelle.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The newest run, as a page. */
final class Report {
  private Report() {}

  static String of(Map<String, List<Double>> windows, List<Figure> figures)
      throws IOException, InterruptedException {
    StringBuilder page =
        new StringBuilder(
            """
            # Benchmark

            `bench/run` starts an installation of its own, opens 24 challenges, and measures by turns, at 16 connections, 5 s a window: what each request costs in
            CPU milliseconds over application and database. The floor is a bare HTTP server that reads the same 20 rows, or writes the same row, by JDBC
            and answers ready-made JSON of the same size. Figures are medians of the counted windows after warming; a ratio is taken within one run.

            """);
    page.append("Newest run: ")
        .append(LocalDate.now())
        .append(", commit ")
        .append(said("git", "rev-parse", "--short", "HEAD"))
        .append(", ")
        .append(Runtime.getRuntime().availableProcessors())
        .append(" cores of ")
        .append(processor())
        .append(".\n\n```\n");
    figures.forEach(figure -> page.append(figure.line()).append('\n'));
    page.append("```\n\n| request | CPU ms, median | windows |\n|---|---|---|\n");
    windows.forEach(
        (name, all) ->
            page.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %.3f | %s |%n",
                    name,
                    median(all),
                    String.join(
                        ", ",
                        all.stream()
                            .map(value -> String.format(Locale.ROOT, "%.3f", value))
                            .toList()))));
    return page.toString();
  }

  static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    sorted.sort(null);
    return sorted.get(sorted.size() / 2);
  }

  private static String processor() throws IOException {
    return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 2))
        .findFirst()
        .orElse("an unnamed processor");
  }

  private static String said(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return said;
  }
}
