package fr.passerelle.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server that the launcher started. Its pid is kept in a file, so that the next launcher ends
 * what a killed one left behind: only a process whose command line names the data folder, for a pid
 * may have gone to somebody else.
 */
final class OwnProcess implements AutoCloseable {
  private static final String PID = ".pid";
  private static final long PATIENCE_SECONDS = 20;

  private final Process process;
  private final Path pidFile;

  private OwnProcess(Process process, Path pidFile) {
    this.process = process;
    this.pidFile = pidFile;
  }

  static OwnProcess start(
      String name, Path folder, List<String> command, Map<String, String> environment) {
    try {
      Path log = Files.createDirectories(folder.resolve("logs")).resolve(name + ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.directory(folder.toFile());
      builder.environment().putAll(environment);
      OwnProcess own = new OwnProcess(builder.start(), pidFile(name, folder));
      Files.writeString(own.pidFile, String.valueOf(own.process.pid()));
      return own;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends all that an earlier launcher left behind, on whatever application server it ran. */
  static void reapAll(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(PID))
          .forEach(file -> reap(file.substring(0, file.length() - PID.length()), folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends what an earlier launcher left behind under this name. */
  static void reap(String name, Path folder) {
    Path file = pidFile(name, folder);
    try {
      if (Files.exists(file)) {
        long pid = Long.parseLong(Files.readString(file).strip());
        ProcessHandle.of(pid).filter(left -> names(left, folder)).ifPresent(OwnProcess::end);
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean names(ProcessHandle process, Path folder) {
    try {
      Path commandLine = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
      String line =
          Files.exists(commandLine)
              ? Files.readString(commandLine)
              : process.info().commandLine().orElse("");
      return line.contains(folder.toString());
    } catch (IOException e) {
      return false;
    }
  }

  static Path pidFile(String name, Path folder) {
    return folder.resolve(name + PID);
  }

  /** Waits for a process that does its work and ends; fails when it fails. */
  void awaitEnd() {
    try {
      if (process.waitFor() != 0) {
        throw new CannotStart("A step failed; see the logs beside " + pidFile + ".");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted.", e);
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Ends it as a power cut would: nothing is said, nothing is finished. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    end(process.toHandle());
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(ProcessHandle process) {
    List<ProcessHandle> all = Stream.concat(Stream.of(process), process.descendants()).toList();
    all.forEach(ProcessHandle::destroy);
    try {
      CompletableFuture.allOf(
              all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
