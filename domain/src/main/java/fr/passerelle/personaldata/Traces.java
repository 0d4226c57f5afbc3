package fr.passerelle.personaldata;

import fr.passerelle.files.DiscardFile;
import fr.passerelle.membership.Membership;
import fr.passerelle.membership.Memberships;
import fr.passerelle.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a tenant knows of a person, taken away: the membership ends without the name, invitations
 * and lists lose the address, letters and drafts of the person's own go. What was handed in stays,
 * and what others wrote is not touched.
 */
@ApplicationScoped
class Traces {
  /** Stands where a name was, outside any tenant and its language. */
  static final String NOBODY = "Anonyme";

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject Memberships memberships;
  @Inject MyRecords records;
  @Inject DiscardFile discardFile;
  @Inject Clock clock;

  /** The membership, which has ended; empty for somebody who never had one. */
  Optional<Membership> remove(Actor actor, String email, String name) {
    UUID person = actor.personId();
    String alias = actor.tenant().locale().equals("fr") ? NOBODY : "Anonymous";
    Optional<Membership> membership = memberships.ofPerson(person);
    membership.ifPresent(found -> found.forget(clock.instant(), alias));
    em.flush();
    memberships.forgetAddress(person, alias);
    if (!email.isEmpty()) {
      forgetInvitations(email, alias);
      change("delete from mail where recipient = ?1", email);
    }
    forgetInLetters(name, alias);
    forgetInLetters(email, alias);
    change("delete from idempotent_answer where person_id = ?1", person);
    change("delete from first_steps_left where person_id = ?1", person);
    forgetEvaluations(person);
    forgetDrafts(actor);
    records.forgetInLog(alias, clock.instant());
    return membership;
  }

  /** Only where it is a whole word of a letter: a short name stands in many others. */
  private void forgetInLetters(String said, String alias) {
    if (!said.isEmpty()) {
      change(
          "update mail set words = replace(words, json_quote(?1), json_quote(?2))"
              + " where (sent_at is not null or refused_at is not null)"
              + " and locate(json_quote(?1), words) > 0",
          said,
          alias);
    }
  }

  /** Those that nobody accepted; the others are known by who did. */
  private void forgetInvitations(String email, String alias) {
    change(
        "update invitation_import_line set email = ?1, name = '' where email = ?2", alias, email);
    change(
        "update invitation set email = ?1, name = '', token_hash = null, stop_code = null,"
            + " status = if(status = 'SENT', 'REVOKED', status) where email = ?2",
        alias,
        email);
  }

  /** What a juror has not handed in counts for nobody. */
  private void forgetEvaluations(UUID person) {
    change(
        "delete from score where evaluation_id in"
            + " (select id from evaluation where juror_id = ?1 and submitted_at is null)",
        person);
    change("delete from evaluation where juror_id = ?1 and submitted_at is null", person);
  }

  /** What was never handed in goes where nobody else works on it; the others go on without. */
  private void forgetDrafts(Actor actor) {
    UUID person = actor.personId();
    for (Object row :
        em.createNativeQuery(
                "select cast(s.id as char), cast(s.team_id as char) from team_member m"
                    + " join submission s on s.team_id = m.team_id"
                    + " where m.person_id = ?1 and s.latest_version = 0")
            .setParameter(1, person.toString())
            .getResultList()) {
      String submission = (String) ((Object[]) row)[0];
      String team = (String) ((Object[]) row)[1];
      List<?> others =
          em.createNativeQuery(
                  "select cast(person_id as char) from team_member where team_id = ?1 and person_id <> ?2"
                      + " order by joined_at, id")
              .setParameter(1, team)
              .setParameter(2, person.toString())
              .getResultList();
      change("delete from team_member where team_id = ?1 and person_id = ?2", team, person);
      if (others.isEmpty()) {
        end(actor, team, submission);
      } else {
        change(
            "update team set captain_id = ?1 where id = ?2 and captain_id = ?3",
            others.get(0),
            team,
            person);
      }
    }
  }

  private void end(Actor actor, String team, String submission) {
    List<?> files =
        em.createNativeQuery(
                "select cast(file_id as char) from deliverable where submission_id = ?1")
            .setParameter(1, submission)
            .getResultList();
    change("delete from deliverable where submission_id = ?1", submission);
    files.forEach(file -> discardFile.handle(actor, UUID.fromString((String) file)));
    em.flush();
    change("delete from submission where id = ?1", submission);
    change("delete from team where id = ?1", team);
  }

  private void change(String sql, Object... values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i].toString());
    }
    query.executeUpdate();
  }
}
