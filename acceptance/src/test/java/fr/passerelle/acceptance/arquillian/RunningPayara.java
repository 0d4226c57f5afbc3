package fr.passerelle.acceptance.arquillian;

import fr.passerelle.acceptance.Passerelle;
import java.net.URI;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Arquillian's container: the server of the running installation. It was started with {@code
 * trials.war}, which holds every test that runs inside; so a deployment is nothing but the address.
 */
public class RunningPayara implements DeployableContainer<RunningPayaraSettings> {
  private static final String RUNNER = "ArquillianServletRunnerEE9";

  @Override
  public Class<RunningPayaraSettings> getConfigurationClass() {
    return RunningPayaraSettings.class;
  }

  @Override
  public ProtocolDescription getDefaultProtocol() {
    return new ProtocolDescription("Servlet 5.0");
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> ignored) {
    URI url = URI.create(Passerelle.url());
    HTTPContext context = new HTTPContext(url.getHost(), url.getPort());
    context.add(new Servlet(RUNNER, TrialsWar.CONTEXT));
    return new ProtocolMetaData().addContext(context);
  }

  @Override
  public void undeploy(Archive<?> archive) {
    // It stays for the other tests.
  }
}
