package fr.passerelle.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Processes whose CPU time is read, user and system together, as the kernel counts it. */
record Processes(List<Long> pids) {
  private static final double TICKS_A_SECOND = 100;
  private static final int USER_TIME = 11;

  /** Milliseconds of CPU since they started. */
  double cpuMillis() {
    return pids.stream().mapToDouble(Processes::cpuMillis).sum();
  }

  private static double cpuMillis(long pid) {
    try {
      String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]);
      return ticks * 1000 / TICKS_A_SECOND;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
