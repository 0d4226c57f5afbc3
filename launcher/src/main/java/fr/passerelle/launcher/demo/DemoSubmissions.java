package fr.passerelle.launcher.demo;

import fr.passerelle.launcher.demo.DemoContent.Challenge;
import fr.passerelle.launcher.demo.DemoContent.FileText;
import fr.passerelle.launcher.demo.DemoContent.Team;
import fr.passerelle.launcher.demo.DemoContent.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The teams of a challenge and their solutions: drafts, versions handed in, files. */
final class DemoSubmissions {
  private static final Duration BEFORE_FORMING = Duration.ofMinutes(4);
  private static final Duration BETWEEN_MEMBERS = Duration.ofHours(2);
  private static final Duration BEFORE_HANDING_IN = Duration.ofMinutes(20);

  private final Scene scene;
  private final Moments moments;
  private final int tenant;
  private final DemoFiles files;
  private final DemoVerdicts verdicts;

  DemoSubmissions(Scene scene, int tenant, DemoFiles files) {
    this.scene = scene;
    this.moments = scene.moments();
    this.tenant = tenant;
    this.files = files;
    this.verdicts = new DemoVerdicts(scene, tenant);
  }

  /**
   * @param criteria the ids of the rubric, in its order
   */
  void write(String challengeId, Challenge challenge, List<String> criteria, Team team) {
    Instant formed = moments.at(team.formed());
    String id = moments.id(formed);
    String captain = scene.person(team.members().get(0));
    scene
        .into("team", tenant, id)
        .set("challenge_id", challengeId)
        .set("name", team.name())
        .set("captain_id", captain)
        .set("join_code", Hash.of(id).substring(0, 26))
        .set("created_at", formed);
    scene.audit(tenant, formed, captain, "FormTeam", id, Said.about(team.name()));
    members(challengeId, id, team, formed);
    String submission = moments.id(formed);
    head(submission, challengeId, id, team, captain);
    versions(submission, challenge.title(), team, captain);
    verdicts.write(challengeId, submission, challenge, criteria, team);
  }

  private void members(String challenge, String team, Team content, Instant formed) {
    Instant joined = formed;
    for (String key : content.members()) {
      String person = scene.person(key);
      scene
          .into("terms_acceptance", tenant, joined)
          .set("challenge_id", challenge)
          .set("person_id", person)
          .set("terms_version", 1)
          .set("accepted_at", joined.minus(BEFORE_FORMING));
      scene
          .into("team_member", tenant, joined)
          .set("team_id", team)
          .set("challenge_id", challenge)
          .set("person_id", person)
          .set("joined_at", joined);
      if (!joined.equals(formed)) {
        scene.audit(tenant, joined, person, "JoinTeam", team, Said.about(content.name()));
      }
      joined = joined.plus(BETWEEN_MEMBERS);
    }
  }

  /** The draft stays as the last version was, unless the team went on writing. */
  private void head(String id, String challenge, String teamId, Team team, String captain) {
    int latest = team.versions().size();
    Version handedIn = latest == 0 ? null : team.versions().get(latest - 1);
    Version draft = team.draft() == null ? handedIn : team.draft();
    Instant saved = draft == null ? null : moments.at(draft.at());
    scene
        .into("submission", tenant, id)
        .set("challenge_id", challenge)
        .set("team_id", teamId)
        .set("draft_title", draft == null ? "" : draft.title())
        .set("draft_md", draft == null ? "" : draft.body())
        .set("draft_note", draft == null ? "" : draft.note())
        .set("draft_saved_at", saved == null ? null : saved.minusSeconds(60))
        .set("draft_saved_by", saved == null ? null : captain)
        .set("latest_version", latest)
        .set("submitted_at", handedIn == null ? null : moments.at(handedIn.at()));
  }

  private void versions(String submission, String title, Team team, String captain) {
    Map<String, Present> present = new LinkedHashMap<>();
    int number = 0;
    for (Version version : team.versions()) {
      number++;
      exchange(submission, present, version, number, captain);
      Said says = Said.about(team.name()).with("challenge", title).with("version", number);
      handIn(submission, present, version, number, captain, says);
    }
    if (team.draft() != null) {
      exchange(submission, present, team.draft(), number + 1, captain);
    }
    present.values().forEach(file -> deliver(submission, file, null));
  }

  /** A file in the draft, from the version with which it came. */
  private record Present(DemoFiles.Kept kept, Instant since, int first) {}

  private void exchange(
      String submission, Map<String, Present> present, Version version, int number, String by) {
    version.without().forEach(name -> deliver(submission, present.remove(name), number));
    Instant at = moments.at(version.at()).minus(BEFORE_HANDING_IN);
    for (FileText file : version.files()) {
      present.put(file.name(), new Present(files.keep(file, by, at), at, number));
    }
  }

  private void deliver(String submission, Present file, Integer removedIn) {
    scene
        .into("deliverable", tenant, file.since())
        .set("submission_id", submission)
        .set("file_id", file.kept().id())
        .set("first_version", file.first())
        .set("removed_in", removedIn);
  }

  private void handIn(
      String submission,
      Map<String, Present> present,
      Version version,
      int number,
      String by,
      Said says) {
    List<String> hashes = present.values().stream().map(file -> file.kept().sha256()).toList();
    String fingerprint = Hash.fingerprint(version.title(), version.body(), version.note(), hashes);
    Instant at = moments.at(version.at());
    scene
        .into("submission_version", tenant, at)
        .set("submission_id", submission)
        .set("number", number)
        .set("title", version.title())
        .set("body_md", version.body())
        .set("note", version.note())
        .set("submitted_by", by)
        .set("submitted_at", at)
        .set("fingerprint", fingerprint);
    scene.audit(
        tenant, at, by, "SubmitSolution", submission, says.with("fingerprint", fingerprint));
  }
}
