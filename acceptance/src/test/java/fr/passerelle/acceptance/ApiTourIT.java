package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ApiTourIT {
  @Test
  void theTourInCurlDoesTheMainJob() throws Exception {
    Site site = Site.running();
    ProcessBuilder tour =
        new ProcessBuilder("bash", Path.of("../docs/api-tour.sh").toString())
            .redirectErrorStream(true);
    tour.environment().put("PASSERELLE_URL", site.url());
    tour.environment().put("PASSERELLE_KEYCLOAK_URL", "http://localhost:" + site.keycloak());
    tour.environment().put("PASSERELLE_MAILBOX_URL", site.mailbox());
    Process running = tour.start();
    String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(running.waitFor(1, TimeUnit.MINUTES), said);
    assertEquals(0, running.exitValue(), said);
    assertTrue(said.contains("We want to build it."), said);
  }
}
