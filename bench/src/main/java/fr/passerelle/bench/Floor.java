package fr.passerelle.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The least that the work can cost: an HTTP server that answers ready-made JSON, after reading the
 * same rows, or writing the same row, by JDBC. It knows no identity, no tenant and no rules.
 *
 * <p>Started in a process of its own: {@code PORT JDBC-URL TENANT CHALLENGE PERSON BYTES}.
 */
public final class Floor {
  private static final int CONNECTIONS = 16;

  private final ThreadLocal<Connection> connections;
  private final ThreadLocal<PreparedStatement> read;
  private final ThreadLocal<PreparedStatement> write;

  private Floor(String url, int tenant, String challenge, String person) {
    connections = ThreadLocal.withInitial(() -> connect(url));
    read =
        ThreadLocal.withInitial(
            () ->
                prepared(
                    "SELECT id, kind, status, title, locale, deadline, zone, confidentiality,"
                        + " submission_count, published_at FROM core.challenge WHERE tenant_id = "
                        + tenant
                        + " AND id < 'ffffffff-ffff-ffff-ffff-ffffffffffff' ORDER BY id DESC LIMIT 21"));
    write =
        ThreadLocal.withInitial(
            () ->
                prepared(
                    "INSERT INTO bench.question (tenant_id, id, challenge_id, asked_by, text,"
                        + " asked_at) VALUES ("
                        + tenant
                        + ", ?, '"
                        + challenge
                        + "', '"
                        + person
                        + "', ?, UTC_TIMESTAMP(6))"));
  }

  public static void main(String[] args) {
    Floor floor = new Floor(args[1], Integer.parseInt(args[2]), args[3], args[4]);
    Buffer list = Buffer.buffer("x".repeat(Integer.parseInt(args[5])));
    Buffer made = Buffer.buffer("{\"id\":\"" + UUID.randomUUID() + "\"}");
    Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(CONNECTIONS));
    vertx
        .createHttpServer()
        .requestHandler(
            request -> {
              boolean reads = request.method().name().equals("GET");
              request
                  .body()
                  .compose(
                      body ->
                          vertx.executeBlocking(
                              () -> reads ? floor.readRows() : floor.writeRow(body.toString()),
                              false))
                  .onSuccess(done -> answer(request, reads ? 200 : 201, reads ? list : made))
                  .onFailure(failed -> answer(request, 500, Buffer.buffer(failed.toString())));
            })
        .listen(Integer.parseInt(args[0]))
        .onFailure(
            failed -> {
              throw new IllegalStateException(failed);
            });
  }

  private static void answer(HttpServerRequest request, int status, Buffer body) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(body);
  }

  private int readRows() throws SQLException {
    int bytes = 0;
    try (ResultSet rows = read.get().executeQuery()) {
      while (rows.next()) {
        for (int column = 1; column <= 10; column++) {
          String value = rows.getString(column);
          bytes += value == null ? 0 : value.length();
        }
      }
    }
    return bytes;
  }

  private int writeRow(String text) throws SQLException {
    PreparedStatement insert = write.get();
    insert.setString(1, UUID.randomUUID().toString());
    insert.setString(2, text);
    return insert.executeUpdate();
  }

  private PreparedStatement prepared(String sql) {
    try {
      return connections.get().prepareStatement(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect(String url) {
    try {
      return DriverManager.getConnection(url, "root", "");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
