package fr.passerelle.casework;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.files.DiscardFile;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.mail.Mails;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Links;
import fr.passerelle.tenancy.TenantSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A tenant in memory with one open case, and people who may be put to work in it. */
public final class World {
  public static final Instant DEADLINE = Instant.parse("2026-11-26T17:40:00Z");
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final TenantSummary TENANT =
      new TenantSummary(1, "atelier-lumen", "Atelier Lumen", "#aa5500", "fr", PARIS);

  /** A mail as it was queued. */
  public record Sent(
      MailTemplate template, String recipient, String locale, Map<String, String> words) {}

  public Instant now = DEADLINE.minus(Duration.ofDays(3));
  public final List<Sent> sent = new ArrayList<>();
  final List<UUID> discarded = new ArrayList<>();
  public final List<String> audited = new ArrayList<>();
  public final List<Details> said = new ArrayList<>();
  public final FakeMemberships memberships = new FakeMemberships();
  public final FakeCases cases = new FakeCases();
  public final FakeTeams teams = new FakeTeams(this);
  public final FakeSubmissions submissions = new FakeSubmissions(this);
  public final UUID challenge = Ids.next();

  public final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return PARIS;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  public final Mails mails =
      new Mails() {
        @Override
        public void queue(
            MailTemplate template, String recipient, String locale, Map<String, String> words) {
          sent.add(new Sent(template, recipient, locale, words));
        }
      };

  public final Audit audit =
      new Audit() {
        @Override
        public void record(Actor actor, String act, UUID target, Details details) {
          audited.add(act);
          said.add(details);
        }
      };

  public final Links links =
      new Links() {
        @Override
        public String challenge(Actor actor, UUID challengeId) {
          return "http://passerelle.example/t/" + actor.tenant().slug() + "/challenges/x";
        }
      };

  public World() {
    challenge(ChallengeStatus.OPEN, 3);
  }

  /** Puts the case anew. */
  public void challenge(ChallengeStatus status, int teamMax) {
    cases.put(new Case(challenge, "Une lampe de chantier", status, DEADLINE, PARIS, 5, teamMax, 1));
  }

  /** A member who has accepted the terms. */
  public Actor person(String name, Circle circle, Role... roles) {
    Actor actor = new Actor(TENANT, Ids.next(), circle, Set.of(roles));
    memberships.add(actor, name, name.toLowerCase(java.util.Locale.ROOT) + "@ecole.example");
    cases.acceptTerms(actor.personId());
    return actor;
  }

  public Actor student(String name) {
    return person(name, Circle.STUDENT, Role.CONTRIBUTOR);
  }

  public Actor manager() {
    return person("Claire", Circle.EMPLOYEE, Role.MANAGER);
  }

  public Actor juror(String name) {
    return person(name, Circle.INVESTOR, Role.JUROR);
  }

  public void afterTheDeadline() {
    now = DEADLINE;
  }

  public UUID formTeam(Actor captain, String name) {
    FormTeam formTeam = new FormTeam();
    formTeam.cases = cases;
    formTeam.teams = teams;
    formTeam.audit = audit;
    formTeam.clock = clock;
    return formTeam.handle(captain, challenge, name);
  }

  /** The team's code, as its link carries it. */
  public UUID join(Actor actor, UUID teamId) {
    JoinTeam joinTeam = new JoinTeam();
    joinTeam.cases = cases;
    joinTeam.teams = teams;
    joinTeam.audit = audit;
    joinTeam.clock = clock;
    return joinTeam.handle(actor, challenge, teams.find(teamId).orElseThrow().getJoinCode());
  }

  /** A solution that its author has handed in once. */
  public UUID handedIn(Actor author, String teamName) {
    UUID submission = submissions.ofTeam(formTeam(author, teamName)).orElseThrow();
    write(author, submission, "Solution de " + teamName);
    handIn(author, submission);
    return submission;
  }

  public DraftSaved write(Actor author, UUID submission, String title) {
    SaveDraft saveDraft = new SaveDraft();
    saveDraft.ownTeam = ownTeam();
    saveDraft.submissions = submissions;
    saveDraft.clock = clock;
    return saveDraft.handle(author, submission, 0, new DraftForm(title, "Texte de " + title, ""));
  }

  public Receipt handIn(Actor author, UUID submission) {
    SubmitSolution submit = new SubmitSolution();
    submit.ownTeam = ownTeam();
    submit.cases = cases;
    submit.teams = teams;
    submit.submissions = submissions;
    submit.letters = letters();
    submit.audit = audit;
    submit.clock = clock;
    return submit.handle(author, submission, 0);
  }

  OwnTeam ownTeam() {
    OwnTeam ownTeam = new OwnTeam();
    ownTeam.teams = teams;
    ownTeam.submissions = submissions;
    ownTeam.cases = cases;
    return ownTeam;
  }

  TeamLetters letters() {
    TeamLetters letters = new TeamLetters();
    letters.mails = mails;
    letters.links = links;
    return letters;
  }

  /** Discards files that nobody kept. */
  DiscardFile discardFile() {
    return new DiscardFile() {
      @Override
      public void handle(Actor actor, UUID fileId) {
        discarded.add(fileId);
      }
    };
  }

  public Readership readership() {
    Readership readership = new Readership();
    readership.submissions = submissions;
    readership.memberships = memberships;
    readership.clock = clock;
    return readership;
  }
}
