package fr.passerelle.acceptance.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/**
 * A test that extends this one runs inside Payara and gets the product's beans injected. Every such
 * test is in the one archive that the server was started with; the archive given to Arquillian here
 * is only its name. Time stands still, at {@link TrialClock#MORNING} unless the test moves it.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InsidePayara {
  public static final String ARCHIVE = "trials.war";

  @Deployment
  static WebArchive everyTestInside() {
    return ShrinkWrap.create(WebArchive.class, ARCHIVE);
  }

  @BeforeEach
  void beginInTheMorning() {
    TrialClock.at(TrialClock.MORNING);
  }

  static void refuses(RefusalCode code, Executable deed) {
    assertEquals(code, assertThrows(Refusal.class, deed).code());
  }
}
