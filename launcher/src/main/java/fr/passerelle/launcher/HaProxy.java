package fr.passerelle.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** HAProxy, from the machine's packages, before several nodes. */
final class HaProxy {
  private static final String NAME = "haproxy";

  /** The cookie that says which node serves a browser, counted from 1. */
  static final String COOKIE = "node";

  /**
   * A browser stays with its node: a node answers from its own memory what the others keep a copy
   * of, and requests of one page that overtake each other meet one copy of the session. When its
   * node is gone the browser goes to another at once, and stays there.
   *
   * <p>A request that reached no node is sent to the other one. One that was under way when its
   * node died is repeated only when it reads: what it was to change may have been changed.
   */
  private static final String CONFIGURATION =
      """
      defaults
        mode http
        log stdout format raw local0
        option httplog
        option forwardfor
        option redispatch 1
        retries 3
        retry-on conn-failure empty-response
        timeout connect 2s
        timeout client 60s
        timeout server 60s

      listen passerelle
        bind 127.0.0.1:%d
        http-request set-header X-Forwarded-Proto http
        http-request del-header Upgrade
        http-request disable-l7-retry unless METH_GET or { method HEAD }
        balance roundrobin
        cookie %s insert indirect nocache httponly
        option httpchk GET /health/ready
        default-server check inter 1s fall 2 rise 2 on-marked-down shutdown-sessions
      """;

  private HaProxy() {}

  /** Starts it before the nodes, which need not serve yet. */
  static OwnProcess start(Path folder, int port, List<Integer> nodes) {
    OwnProcess.reap(NAME, folder);
    StringBuilder text = new StringBuilder(CONFIGURATION.formatted(port, COOKIE));
    for (int node = 1; node <= nodes.size(); node++) {
      text.append(
          "  server node-%1$d 127.0.0.1:%2$d cookie %1$d%n".formatted(node, nodes.get(node - 1)));
    }
    Path file = folder.resolve("haproxy.cfg");
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return OwnProcess.start(
        NAME, folder, List.of("haproxy", "-db", "-f", file.toString()), Map.of());
  }
}
