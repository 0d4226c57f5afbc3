package fr.passerelle.launcher.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** What all parts of the demo share: the rows, the time line, who is who, and the audit log. */
final class Scene {
  private final Rows rows;
  private final Moments moments;
  private final Path files;
  private final String keycloak;
  private final List<DemoContent.Person> people;
  private final Map<String, String> ids = new HashMap<>();

  /**
   * @param people in the order of their accounts
   * @param files where stored files lie
   * @param keycloak where the school of the demo has its accounts
   */
  Scene(Rows rows, Moments moments, List<DemoContent.Person> people, Path files, String keycloak) {
    this.rows = rows;
    this.moments = moments;
    this.people = people;
    this.files = files;
    this.keycloak = keycloak;
    for (int at = 0; at < people.size(); at++) {
      ids.put(people.get(at).key(), account(at + 1));
    }
  }

  /** The id that the demo realm gives the n-th account. */
  private static String account(int n) {
    return "0c1a0000-0000-4000-8000-%012d".formatted(n);
  }

  List<DemoContent.Person> people() {
    return people;
  }

  Moments moments() {
    return moments;
  }

  Path files() {
    return files;
  }

  String keycloak() {
    return keycloak;
  }

  /** The id of the person with that key. */
  String person(String key) {
    String id = ids.get(key);
    if (id == null) {
      throw new NoSuchElementException("Nobody is called " + key);
    }
    return id;
  }

  Rows.Row into(String table) {
    return rows.into(table);
  }

  /** A row of a tenant's table, with an id of that moment. */
  Rows.Row into(String table, int tenant, Instant moment) {
    return into(table, tenant, moments.id(moment));
  }

  Rows.Row into(String table, int tenant, String id) {
    return rows.into(table).set("tenant_id", tenant).set("id", id);
  }

  /** What the product writes into the audit log with such an act, done on a page. */
  void audit(int tenant, Instant at, String actor, String act, String target, Said says) {
    audit(tenant, at, actor, act, target, says, "PAGE");
  }

  /**
   * @param actor the id of the person
   */
  void audit(
      int tenant, Instant at, String actor, String act, String target, Said says, String via) {
    into("audit_entry", tenant, at)
        .set("at", at)
        .set("actor_id", actor)
        .set("act", act)
        .set("target_id", target)
        .set("person_id", says.person())
        .set("details", says.about())
        .set("changes", says.changes())
        .set("via", via)
        .set("from_address", address(actor));
  }

  /** Everybody has one, of those that are kept for examples (RFC 5737). */
  private static String address(String person) {
    return "203.0.113." + (10 + Integer.parseInt(person.substring(person.length() - 3)));
  }
}
