package fr.passerelle.acceptance.arquillian;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** None: the installation knows its own address. */
public class RunningPayaraSettings implements ContainerConfiguration {
  @Override
  public void validate() {
    // Nothing to be wrong.
  }
}
