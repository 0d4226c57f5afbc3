package fr.passerelle.acceptance.arquillian;

import fr.passerelle.acceptance.inside.InsidePayara;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.impl.deployment.ArquillianDeploymentAppender;
import org.jboss.arquillian.container.test.spi.TestDeployment;
import org.jboss.arquillian.container.test.spi.client.deployment.AuxiliaryArchiveAppender;
import org.jboss.arquillian.junit5.container.JUnitJupiterDeploymentAppender;
import org.jboss.arquillian.protocol.servlet5.v_5.ServletProtocolDeploymentPackager;
import org.jboss.arquillian.testenricher.cdi.client.CDIEnricherArchiveAppender;
import org.jboss.arquillian.testenricher.initialcontext.client.InitialContextArchiveAppender;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The application beside the three: the very libraries that the API has, the tests that run inside,
 * and Arquillian's runner of them. Made before the server starts, since Payara Micro deploys only
 * then.
 */
public final class TrialsWar {
  static final String CONTEXT = "/trials";

  private TrialsWar() {}

  /**
   * Builds it.
   *
   * @param runtime where {@code api.war} lies
   * @param folder where to put it
   * @return the command that deploys it
   */
  public static String build(Path runtime, Path folder) {
    WebArchive api =
        ShrinkWrap.create(ZipImporter.class, "api.war")
            .importFrom(runtime.resolve("api.war").toFile())
            .as(WebArchive.class);
    WebArchive trials =
        ShrinkWrap.create(WebArchive.class, InsidePayara.ARCHIVE)
            .merge(api, Filters.include("/WEB-INF/lib/.*"))
            .addPackages(true, InsidePayara.class.getPackage())
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    List<Archive<?>> runner =
        Stream.<AuxiliaryArchiveAppender>of(
                new ArquillianDeploymentAppender(),
                new JUnitJupiterDeploymentAppender(),
                new CDIEnricherArchiveAppender(),
                new InitialContextArchiveAppender())
            .<Archive<?>>map(AuxiliaryArchiveAppender::createAuxiliaryArchive)
            .toList();
    Path war = existing(folder).resolve(InsidePayara.ARCHIVE);
    new ServletProtocolDeploymentPackager()
        .generateDeployment(new TestDeployment(trials, runner), List.of())
        .as(ZipExporter.class)
        .exportTo(war.toFile(), true);
    return "deploy --name trials --contextroot " + CONTEXT + " " + war;
  }

  private static Path existing(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
