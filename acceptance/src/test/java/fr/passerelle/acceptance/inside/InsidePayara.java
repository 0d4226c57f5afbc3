package fr.passerelle.acceptance.inside;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that extends this one runs inside Payara and gets the product's beans injected. Every such
 * test is in the one archive that the server was started with; the archive given to Arquillian here
 * is only its name.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InsidePayara {
  public static final String ARCHIVE = "trials.war";

  @Deployment
  static WebArchive everyTestInside() {
    return ShrinkWrap.create(WebArchive.class, ARCHIVE);
  }
}
