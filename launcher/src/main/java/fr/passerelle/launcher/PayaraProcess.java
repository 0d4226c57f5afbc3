package fr.passerelle.launcher;

import java.nio.file.Path;
import java.time.Duration;

/** One Payara, of whatever kind, that was started with the applications. */
record PayaraProcess(OwnProcess process, int port, Path log) implements ApplicationServer {
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  @Override
  public void await() {
    if (!Web.awaitOk(url() + "/health/ready", PATIENCE, process::alive)) {
      throw new CannotStart("Passerelle did not become ready; see " + log + ".");
    }
  }

  @Override
  public String url() {
    return "http://localhost:" + port;
  }

  @Override
  public void close() {
    process.close();
  }
}
