package fr.passerelle.casework;

import fr.passerelle.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Solutions in memory. Their version stays 0: the database alone counts it. */
public final class FakeSubmissions implements Submissions {
  private final World world;
  private final Map<UUID, Submission> submissions = new LinkedHashMap<>();
  private final List<SubmissionVersion> versions = new ArrayList<>();
  private final Map<UUID, Deliverable> deliverables = new LinkedHashMap<>();

  FakeSubmissions(World world) {
    this.world = world;
  }

  void put(Submission submission) {
    submissions.put(submission.getId(), submission);
  }

  public List<Submission> all() {
    return List.copyOf(submissions.values());
  }

  /** Puts a file into the draft. */
  Deliverable file(UUID submissionId) {
    Deliverable file =
        new Deliverable(
            Ids.next(), submissionId, Ids.next(), submissions.get(submissionId).draftNumber());
    deliverables.put(file.getId(), file);
    return file;
  }

  @Override
  public Optional<Submission> lock(UUID submissionId) {
    return find(submissionId);
  }

  @Override
  public Optional<Submission> lockOfTeam(UUID teamId) {
    return ofTeam(teamId).map(submissions::get);
  }

  @Override
  public Optional<Submission> find(UUID submissionId) {
    return Optional.ofNullable(submissions.get(submissionId));
  }

  @Override
  public Optional<UUID> ofTeam(UUID teamId) {
    return submissions.values().stream()
        .filter(s -> s.getTeamId().equals(teamId))
        .map(Submission::getId)
        .findFirst();
  }

  @Override
  public Optional<Solution> open(UUID submissionId, UUID readerId) {
    return find(submissionId)
        .map(
            s -> {
              Team team = world.teams.find(s.getTeamId()).orElseThrow();
              Case challenge = world.cases.find(s.getChallengeId()).orElseThrow();
              SubmissionHead head =
                  new SubmissionHead(
                      s.getId(),
                      s.getChallengeId(),
                      s.getTeamId(),
                      team.getName(),
                      team.getCaptainId(),
                      s.getDraftSavedAt(),
                      s.getDraftSavedBy(),
                      s.getLatestVersion(),
                      s.getSubmittedAt(),
                      s.getVersion(),
                      challenge.status(),
                      challenge.deadline());
              return new Solution(
                  head,
                  world.teams.people(s.getTeamId()),
                  world.teams.ofPerson(s.getChallengeId(), readerId).isPresent());
            });
  }

  @Override
  public int save(Submission submission) {
    return submission.getVersion();
  }

  @Override
  public void add(SubmissionVersion version) {
    versions.add(version);
  }

  @Override
  public void add(Deliverable deliverable) {
    deliverables.put(deliverable.getId(), deliverable);
  }

  @Override
  public void remove(Deliverable deliverable) {
    deliverables.remove(deliverable.getId());
  }

  @Override
  public Optional<Deliverable> deliverable(UUID submissionId, UUID deliverableId) {
    return Optional.ofNullable(deliverables.get(deliverableId))
        .filter(d -> d.getSubmissionId().equals(submissionId));
  }

  @Override
  public List<DeliverableFile> files(UUID submissionId) {
    return deliverables.values().stream()
        .filter(d -> d.getSubmissionId().equals(submissionId))
        .map(FakeSubmissions::file)
        .toList();
  }

  private static DeliverableFile file(Deliverable d) {
    return new DeliverableFile(
        d.getId(),
        d.getFileId(),
        d.getFirstVersion(),
        d.getRemovedIn(),
        "plan.pdf",
        "application/pdf",
        1000,
        "hash of " + d.getFileId(),
        Ids.next(),
        Instant.EPOCH);
  }

  @Override
  public int draftFiles(UUID submissionId) {
    return (int) files(submissionId).stream().filter(f -> f.removedIn() == null).count();
  }

  @Override
  public Draft draft(UUID submissionId) {
    Submission s = submissions.get(submissionId);
    return new Draft(s.getDraftTitle(), s.getDraftMd(), s.getDraftNote(), versions(submissionId));
  }

  private List<VersionLine> versions(UUID submissionId) {
    List<VersionLine> lines =
        new ArrayList<>(texts(submissionId).stream().map(VersionText::line).toList());
    Collections.reverse(lines);
    return lines;
  }

  @Override
  public Optional<VersionText> version(UUID submissionId, int number) {
    return texts(submissionId).stream().filter(v -> v.number() == number).findFirst();
  }

  private List<VersionText> texts(UUID submissionId) {
    return versions.stream()
        .filter(v -> v.getSubmissionId().equals(submissionId))
        .map(
            v ->
                new VersionText(
                    v.getNumber(),
                    v.getTitle(),
                    v.getBodyMd(),
                    v.getNote(),
                    v.getSubmittedAt(),
                    "Léa",
                    v.getFingerprint()))
        .toList();
  }

  @Override
  public List<SubmissionRow> page(UUID challengeId, String domain, UUID before, int limit) {
    Objects.requireNonNull(before, "the database finds nothing before null");
    return submissions.values().stream()
        .filter(s -> s.getChallengeId().equals(challengeId) && s.handedIn())
        .filter(
            s ->
                domain == null
                    || world.teams.people(s.getTeamId()).stream()
                        .anyMatch(p -> p.domain().equals(domain)))
        .map(
            s ->
                new SubmissionRow(
                    s.getId(),
                    s.getTeamId(),
                    world.teams.find(s.getTeamId()).orElseThrow().getName(),
                    version(s.getId(), s.getLatestVersion()).orElseThrow().title(),
                    s.getLatestVersion(),
                    null,
                    null))
        .limit(limit)
        .toList();
  }
}
