package fr.passerelle.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Two nodes of Payara Micro that copy their sessions to each other, behind a proxy. Nodes are
 * counted from 1.
 */
public final class PayaraCluster implements ApplicationServer {
  private static final int NODES = 2;

  /** The cookie by which a browser's node is known, its value is the node. */
  public static final String COOKIE = HaProxy.COOKIE;

  private final Path folder;
  private final Path runtime;
  private final List<String> more;
  private final Map<String, String> environment;
  private final List<Integer> ports = anyFree();
  private final List<Integer> clusterPorts = anyFree();
  private final List<PayaraProcess> nodes = new ArrayList<>();
  private final PayaraProcess proxy;

  private PayaraCluster(
      Path folder, Path runtime, int port, List<String> more, Map<String, String> environment) {
    this.folder = folder;
    this.runtime = runtime;
    this.more = more;
    this.environment = environment;
    for (int node = 1; node <= NODES; node++) {
      nodes.add(begin(node));
    }
    proxy =
        new PayaraProcess(
            HaProxy.start(folder, port, ports), port, folder.resolve("logs/haproxy.log"));
  }

  /** Begins to start; as {@link ApplicationServer.Kind} says. */
  public static ApplicationServer start(
      Path folder, Path runtime, int port, List<String> more, Map<String, String> environment) {
    return new PayaraCluster(folder, runtime, port, more, environment);
  }

  private static List<Integer> anyFree() {
    List<Integer> ports = new ArrayList<>();
    for (int node = 1; node <= NODES; node++) {
      ports.add(Ports.anyFree());
    }
    return ports;
  }

  private PayaraProcess begin(int node) {
    String members =
        clusterPorts.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    return PayaraMicro.start(
        "node-" + node,
        folder,
        runtime,
        ports.get(node - 1),
        List.of(
            "--clustername",
            "passerelle",
            "--clustermode",
            "tcpip:" + members,
            "--interfaces",
            "127.0.0.1",
            "--startport",
            String.valueOf(clusterPorts.get(node - 1))),
        more,
        environment);
  }

  /** Ends a node with {@code kill -9}. */
  public void kill(int node) {
    nodes.get(node - 1).process().kill();
  }

  /** Starts a node that was killed, and waits until it serves. */
  public void restart(int node) {
    nodes.set(node - 1, begin(node));
    nodes.get(node - 1).await();
  }

  /** The node whose process this is. */
  public int nodeOf(long pid) {
    for (int node = 1; node <= NODES; node++) {
      if (nodes.get(node - 1).process().pid() == pid) {
        return node;
      }
    }
    throw new IllegalArgumentException("No node has the process id " + pid);
  }

  @Override
  public void await() {
    nodes.forEach(PayaraProcess::await);
    proxy.await();
  }

  @Override
  public String url() {
    return proxy.url();
  }

  @Override
  public void close() {
    proxy.close();
    nodes.forEach(PayaraProcess::close);
  }
}
