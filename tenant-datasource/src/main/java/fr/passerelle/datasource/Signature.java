package fr.passerelle.datasource;

import fr.passerelle.datasource.TenantContext.Bound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Proves to the database that the application itself bound a tenant and person to this connection.
 * The database's function {@code ctx.valid()} computes the same: SHA-256 over key, connection,
 * tenant, person, expiry and key again. The key at both ends leaves nothing to append to; the
 * expiry makes a signature that somebody saved worthless.
 */
record Signature(String key) {
  /** How long a transaction may read and write under one signature. */
  static final long SECONDS = 300;

  private static final int LEAST_KEY = 32;

  Signature {
    if (key == null || key.length() < LEAST_KEY) {
      throw new IllegalStateException(
          "PASSERELLE_TENANT_KEY must have at least " + LEAST_KEY + " characters");
    }
  }

  String of(long connection, Bound bound, long until) {
    String person = bound.person() == null ? "" : bound.person().toString();
    return of(connection + "|" + bound.tenant() + "|" + person + "|" + until);
  }

  /** The key at both ends of what is said. */
  String of(String said) {
    return hash(key + "|" + said + "|" + key);
  }

  static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key stays out of logs and messages. */
  @Override
  public String toString() {
    return "Signature[hidden]";
  }
}
