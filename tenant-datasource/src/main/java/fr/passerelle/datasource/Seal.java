package fr.passerelle.datasource;

import java.time.Instant;
import java.util.UUID;

/**
 * Proves to the database that what it is told of a person comes from the application, which has it
 * from the identity provider, and not from a statement that somebody tricked in: a verified address
 * opens doors. The database's function {@code ctx.sealed()} computes the same.
 *
 * @param until the second of the epoch after which it proves nothing
 * @param proof over all that is said
 */
public record Seal(long until, String proof) {
  /** Seals what the identity provider says of a person, with the deployment's key. */
  public static Seal of(
      UUID person, String email, boolean verified, String name, String locale, Instant now) {
    long until = now.getEpochSecond() + Signature.SECONDS;
    String said =
        String.join(
            "|",
            "person",
            person.toString(),
            verified ? "1" : "0",
            locale,
            Signature.hash(email),
            Signature.hash(name),
            Long.toString(until));
    return new Seal(until, new Signature(System.getenv("PASSERELLE_TENANT_KEY")).of(said));
  }
}
