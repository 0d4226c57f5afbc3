package fr.passerelle.launcher.demo;

import fr.passerelle.launcher.demo.DemoContent.Challenge;
import fr.passerelle.launcher.demo.DemoContent.Criterion;
import fr.passerelle.launcher.demo.DemoContent.FileText;
import fr.passerelle.launcher.demo.DemoContent.Question;
import fr.passerelle.launcher.demo.DemoContent.Team;
import fr.passerelle.launcher.demo.DemoContent.Thanks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The challenges of one tenant: briefs, rubrics, documents, who was let in, questions. */
final class DemoChallenges {
  /** By so much the deadline of each challenge was put later after it was published. */
  private static final Duration MORE_TIME = Duration.ofDays(7);

  private static final Duration THOUGHT_OVER = Duration.ofHours(20);

  private final Scene scene;
  private final Moments moments;
  private final int tenant;
  private final DemoFiles files;
  private final DemoSubmissions submissions;

  DemoChallenges(Scene scene, int tenant) {
    this.scene = scene;
    this.moments = scene.moments();
    this.tenant = tenant;
    this.files = new DemoFiles(scene, tenant);
    this.submissions = new DemoSubmissions(scene, tenant, files);
  }

  void write(Challenge challenge) {
    Instant written = moments.at(challenge.written());
    String owner = scene.person(challenge.owner());
    String id = moments.id(written);
    head(id, challenge, owner, written);
    scene.audit(tenant, written, owner, "OpenChallenge", id, Said.about(challenge.title()));
    List<String> criteria = rubric(id, challenge.criteria(), written);
    documents(id, challenge, owner, written.plusSeconds(600));
    guests(id, challenge);
    challenge.questions().forEach(question -> question(id, challenge.title(), question, owner));
    for (Team team : challenge.teams()) {
      submissions.write(id, challenge, criteria, team);
    }
    challenge.thanks().forEach(thanks -> thank(id, challenge.title(), thanks, owner));
    if (challenge.published() != null) {
      Instant published = moments.at(challenge.published());
      publish(id, challenge, owner, published);
    }
    if (challenge.archived() != null) {
      Instant archived = moments.at(challenge.archived());
      scene.audit(tenant, archived, owner, "ArchiveChallenge", id, Said.about(challenge.title()));
    }
  }

  private void head(String id, Challenge challenge, String owner, Instant written) {
    long handedIn = challenge.teams().stream().filter(t -> !t.versions().isEmpty()).count();
    scene
        .into("challenge", tenant, id)
        .set("kind", "CASE")
        .set("status", challenge.status())
        .set("title", challenge.title())
        .set("brief_md", challenge.brief())
        .set("locale", challenge.locale())
        .set(
            "deadline", challenge.deadline() == null ? null : moments.closing(challenge.deadline()))
        .set("zone", "Europe/Paris")
        .set("confidentiality", challenge.confidentiality())
        .set("terms_md", challenge.terms())
        .set("scale", challenge.scale())
        .set("team_max", challenge.teamMax())
        .set("submission_count", handedIn)
        .set("created_by", owner)
        .set("created_at", written)
        .set(
            "published_at",
            challenge.published() == null ? null : moments.at(challenge.published()));
  }

  /** Those that were published a good while before their deadline first had an earlier one. */
  private void publish(String id, Challenge challenge, String owner, Instant published) {
    Instant deadline = moments.closing(challenge.deadline());
    Instant earlier = deadline.minus(MORE_TIME);
    Instant rewritten = published.plus(THOUGHT_OVER);
    boolean later = rewritten.isBefore(moments.at(0)) && rewritten.isBefore(earlier);
    Said first = Said.about(challenge.title()).with("deadline", later ? earlier : deadline);
    scene.audit(tenant, published, owner, "PublishChallenge", id, first);
    if (later) {
      Said then =
          Said.about(challenge.title())
              .changed("deadline", earlier, deadline)
              .with("rewritten", "BRIEF");
      scene.audit(tenant, rewritten, owner, "ReviseChallenge", id, then);
    }
  }

  private List<String> rubric(String challenge, List<Criterion> criteria, Instant written) {
    List<String> ids = new ArrayList<>();
    for (Criterion criterion : criteria) {
      String id = moments.id(written);
      scene
          .into("criterion", tenant, id)
          .set("challenge_id", challenge)
          .set("position", ids.size())
          .set("name", criterion.name())
          .set("guidance", criterion.guidance())
          .set("weight", criterion.weight());
      ids.add(id);
    }
    return ids;
  }

  private void documents(String challenge, Challenge content, String owner, Instant at) {
    for (FileText document : content.documents()) {
      DemoFiles.Kept kept = files.keep(document, owner, at);
      scene
          .into("challenge_document", tenant, at)
          .set("challenge_id", challenge)
          .set("file_id", kept.id());
      scene.audit(
          tenant,
          at,
          owner,
          "AttachDocument",
          challenge,
          Said.about(document.name()).with("challenge", content.title()));
    }
  }

  /** Of a confidential challenge, every member of a team was let in by name. */
  private void guests(String challenge, Challenge content) {
    Set<String> keys = new LinkedHashSet<>(content.guests());
    if (content.confidentiality().equals("CONFIDENTIAL")) {
      content.teams().forEach(team -> keys.addAll(team.members()));
    }
    for (String key : keys) {
      Instant since = moments.at(content.published());
      scene
          .into("challenge_guest", tenant, since)
          .set("challenge_id", challenge)
          .set("person_id", scene.person(key))
          .set("since", since);
    }
  }

  private void question(String challenge, String title, Question question, String owner) {
    Instant asked = moments.at(question.at());
    Instant answered = question.answer() == null ? null : moments.at(question.answered());
    String id = moments.id(asked);
    scene
        .into("question", tenant, id)
        .set("challenge_id", challenge)
        .set("asked_by", scene.person(question.by()))
        .set("text", question.text().strip())
        .set("asked_at", asked)
        .set("answer", answered == null ? null : question.answer().strip())
        .set("answered_by", answered == null ? null : owner)
        .set("answered_at", answered);
    if (answered != null) {
      scene.audit(tenant, answered, owner, "AnswerQuestion", challenge, Said.about(title));
    }
  }

  private void thank(String challenge, String title, Thanks thanks, String owner) {
    Instant at = moments.at(thanks.at());
    for (String key : thanks.to()) {
      String person = scene.person(key);
      scene
          .into("thanks", tenant, at)
          .set("challenge_id", challenge)
          .set("person_id", person)
          .set("message", thanks.text().strip())
          .set("thanked_by", owner)
          .set("thanked_at", at);
      scene.audit(tenant, at, owner, "ThankContributor", challenge, Said.of(person, title));
    }
  }
}
