package fr.passerelle.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a launcher that was killed left behind does not hinder the next one. */
class OwnProcessTest {
  @TempDir Path folder;

  @Test
  void endsWhatAKilledLauncherLeftBehind() throws Exception {
    OwnProcess left = OwnProcess.start("left", folder, waiting(folder), Map.of());
    OwnProcess.reapAll(folder);
    assertTrue(ended(left.pid()));
    assertFalse(Files.exists(OwnProcess.pidFile("left", folder)));
  }

  @Test
  void leavesAProcessAloneThatGotThePidOfOneOfOurs() throws Exception {
    Process stranger = new ProcessBuilder(waiting(Path.of("elsewhere"))).start();
    try {
      Files.writeString(OwnProcess.pidFile("left", folder), String.valueOf(stranger.pid()));
      OwnProcess.reapAll(folder);
      assertTrue(stranger.isAlive());
      assertFalse(Files.exists(OwnProcess.pidFile("left", folder)));
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void forgetsThePidOfAProcessThatIsGone() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.writeString(OwnProcess.pidFile("left", folder), String.valueOf(gone.pid()));
    OwnProcess.reapAll(folder);
    assertFalse(Files.exists(OwnProcess.pidFile("left", folder)));
  }

  /** Something that lasts, and names the folder in its command line as our servers do. */
  private static List<String> waiting(Path folder) {
    return List.of("sh", "-c", "read nothing # " + folder);
  }

  private static boolean ended(long pid) throws Exception {
    return ProcessHandle.of(pid).isEmpty()
        || ProcessHandle.of(pid).get().onExit().get(10, TimeUnit.SECONDS) != null;
  }
}
