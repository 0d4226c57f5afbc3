package fr.passerelle.personaldata;

import fr.passerelle.shared.Doors;
import fr.passerelle.tenancy.TenantStatus;
import fr.passerelle.tenancy.TenantSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the person on whose behalf the transaction runs has asked for themselves, and in which
 * tenants they are. The database shows no other person's.
 */
@ApplicationScoped
class MyRecords {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject Doors doors;

  void add(PersonExport export) {
    em.persist(export);
  }

  void add(Erasure erasure) {
    em.persist(erasure);
  }

  /** Writes what was added, for what the database itself looks at. */
  void flush() {
    em.flush();
  }

  Optional<PersonExport> export(UUID id) {
    return Optional.ofNullable(em.find(PersonExport.class, id));
  }

  /** The newest, first. */
  List<PersonExport> exports(int most) {
    return em.createQuery("select e from PersonExport e order by e.id desc", PersonExport.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** Those asked for after that moment, eldest first. */
  List<PersonExport> exportsSince(Instant moment) {
    return em.createQuery(
            "select e from PersonExport e where e.askedAt > :moment order by e.askedAt",
            PersonExport.class)
        .setParameter("moment", moment)
        .getResultList();
  }

  Optional<Erasure> erasure(UUID id) {
    return Optional.ofNullable(em.find(Erasure.class, id));
  }

  /** The one that is neither done nor taken back. */
  Optional<Erasure> waitingErasure() {
    return em.createQuery(
            "select e from Erasure e where e.takenBackAt is null and e.doneAt is null",
            Erasure.class)
        .getResultStream()
        .findFirst();
  }

  /** Whose wish this is; asked by its job, on behalf of nobody yet. */
  Optional<UUID> personOf(UUID wish) {
    Object person = doors.call("app.person_of(?1)", wish);
    return person == null ? Optional.empty() : Optional.of(UUID.fromString(person.toString()));
  }

  /** The tenants that keep something about the person. */
  List<MyPlace> places() {
    return doors.objects("app.my_tenants()").stream().map(MyRecords::place).toList();
  }

  /** The partners that the person maintains, which stand outside tenants. */
  List<JsonObject> partners() {
    return doors.objects("app.my_partners()");
  }

  /** The names of those of them that nobody else maintains. */
  List<String> partnersAlone() {
    return partners().stream()
        .filter(partner -> partner.getInt("alone") == 1)
        .map(partner -> partner.getString("name"))
        .toList();
  }

  private static MyPlace place(JsonObject j) {
    return new MyPlace(
        new TenantSummary(
            j.getInt("id"),
            j.getString("slug"),
            j.getString("name"),
            j.getString("colour"),
            j.getString("locale"),
            ZoneId.of(j.getString("zone"))),
        j.getInt("named") == 1,
        TenantStatus.valueOf(j.getString("status")),
        j.getInt("onlyOwner") == 1);
  }

  /** Takes the person out of the log of the tenant that is entered. */
  void forgetInLog(String alias, Instant now) {
    doors.call("app.forget_in_log(?1, ?2)", alias, now);
  }

  /** Empties the person's own row; where and in which language the last letter goes. */
  Optional<JsonObject> forgetMe(String alias, Instant now) {
    return doors.object("app.forget_me(?1, ?2)", alias, now);
  }
}
