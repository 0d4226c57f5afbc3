package fr.passerelle.challenge;

import fr.passerelle.files.FileView;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Check;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A question or a real case that an SME puts to contributors.
 *
 * <p>DRAFT while managers write it; OPEN once published, taking solutions until the deadline, then
 * before the jury; DECIDED with the decision on the last solution; ARCHIVED once everybody is
 * thanked. What contributors relied on when they began does not change after publishing.
 */
@Entity
@Table(name = "challenge")
public class Challenge {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private ChallengeKind kind;

  @Enumerated(EnumType.STRING)
  private ChallengeStatus status;

  private String title;

  @Column(name = "brief_md")
  private String briefMd;

  private String locale;
  private Instant deadline;
  private ZoneId zone;

  @Enumerated(EnumType.STRING)
  private Confidentiality confidentiality;

  @Column(name = "terms_md")
  private String termsMd;

  @Column(name = "terms_version")
  private int termsVersion;

  private int scale;

  @Column(name = "team_max")
  private int teamMax;

  /** Counted by the database, so that two teams that hand in together are both counted. */
  @Column(name = "submission_count", insertable = false, updatable = false)
  private int submissionCount;

  @Column(name = "created_by")
  private UUID createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Version private int version;

  @OneToMany(mappedBy = "challenge", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<Criterion> criteria = new ArrayList<>();

  protected Challenge() {}

  /** Begins a case as a draft. */
  public Challenge(UUID id, ChallengeForm form, UUID createdBy, Instant now) {
    this.id = id;
    this.kind = ChallengeKind.CASE;
    this.status = ChallengeStatus.DRAFT;
    this.termsVersion = 1;
    this.createdBy = createdBy;
    this.createdAt = now;
    ChallengeForm written = ChallengeChecks.written(form);
    requireAhead(written.deadline(), now);
    write(written);
  }

  /** Takes over what was written; refuses what contributors rely on since it was published. */
  public void revise(ChallengeForm form, Instant now) {
    requireWritable();
    ChallengeForm written = ChallengeChecks.written(form);
    if (status != ChallengeStatus.DRAFT) {
      requireRulesKept(written);
    }
    if (!Objects.equals(deadline, written.deadline())) {
      requireAhead(written.deadline(), now);
    }
    write(written);
  }

  /** Opens the draft to contributors; refuses what is incomplete, field by field. */
  public void publish(Instant now) {
    requireDraft();
    Check.required("briefMd", briefMd, Integer.MAX_VALUE);
    requireAhead(Check.present("deadline", deadline), now);
    Check.required("termsMd", termsMd, Integer.MAX_VALUE);
    ChallengeChecks.complete(criteria);
    status = ChallengeStatus.OPEN;
    publishedAt = now;
  }

  /**
   * Closes the book; false where it was closed already. A case that got no solution needs no
   * decision.
   *
   * @param waiting how many people have not been thanked
   */
  public boolean archive(int waiting, Instant now) {
    if (status == ChallengeStatus.ARCHIVED) {
      return false;
    }
    boolean nothingCame = phase(now) == Phase.JURY && submissionCount == 0;
    if (status != ChallengeStatus.DECIDED && !nothingCame) {
      throw new Refusal(RefusalCode.NOT_DECIDED);
    }
    if (waiting > 0) {
      throw new Refusal(RefusalCode.THANKS_WAITING, waiting);
    }
    status = ChallengeStatus.ARCHIVED;
    return true;
  }

  public void requireDraft() {
    if (status != ChallengeStatus.DRAFT) {
      throw new Refusal(RefusalCode.NOT_A_DRAFT);
    }
  }

  /** Refuses with RULES_FROZEN once the book is closed. */
  public void requireWritable() {
    if (status == ChallengeStatus.ARCHIVED) {
      throw new Refusal(RefusalCode.RULES_FROZEN);
    }
  }

  /** Refuses with CHALLENGE_CLOSED unless solutions are taken now. */
  public void requireOpen(Instant now) {
    if (phase(now) != Phase.SOLUTION) {
      throw new Refusal(RefusalCode.CHALLENGE_CLOSED, deadline == null ? "–" : deadline);
    }
  }

  /** Refuses with CHANGED_MEANWHILE where somebody has read another version than the present. */
  public void requireVersion(int read) {
    if (read != version) {
      throw new Refusal(RefusalCode.CHANGED_MEANWHILE);
    }
  }

  /** Refuses with TERMS_CHANGED where somebody has read other terms than the present ones. */
  public void requireTerms(int read) {
    if (read != termsVersion) {
      throw new Refusal(RefusalCode.TERMS_CHANGED);
    }
  }

  /**
   * Whether the actor may know of it. {@code JpaChallenges.page} says the same in its query.
   *
   * @param guest whether the actor was let in by name
   */
  public boolean visibleTo(Actor actor, boolean guest) {
    if (actor.holds(Role.MANAGER)) {
      return true;
    }
    return status != ChallengeStatus.DRAFT
        && actor.member()
        && (confidentiality == Confidentiality.MEMBERS || guest || seesAll(actor));
  }

  /**
   * Whether brief and documents are open to an actor who may know of it.
   *
   * @param accepted the version of the terms that the actor accepted last; null for none
   */
  public boolean briefOpenTo(Actor actor, Integer accepted) {
    return confidentiality == Confidentiality.MEMBERS
        || actor.holds(Role.MANAGER)
        || seesAll(actor)
        || Objects.equals(accepted, termsVersion);
  }

  public Phase phase(Instant now) {
    return Phase.of(status, deadline, now);
  }

  private static boolean seesAll(Actor actor) {
    return actor.holds(Role.JUROR) || actor.holds(Role.OBSERVER);
  }

  private static void requireAhead(Instant deadline, Instant now) {
    if (deadline != null && !deadline.isAfter(now)) {
      throw Refusal.of("deadline", RefusalCode.DEADLINE_PAST);
    }
  }

  private void requireRulesKept(ChallengeForm written) {
    frozen("criteria", !written.criteria().equals(criteria.stream().map(Criterion::form).toList()));
    frozen("scale", written.scale() != scale);
    frozen("termsMd", !written.termsMd().equals(termsMd));
    frozen("confidentiality", written.confidentiality() != confidentiality);
    frozen("teamMax", written.teamMax() < teamMax);
    Check.required("briefMd", written.briefMd(), Integer.MAX_VALUE);
    Instant newDeadline = Check.present("deadline", written.deadline());
    frozen("deadline", status != ChallengeStatus.OPEN && !newDeadline.equals(deadline));
    if (newDeadline.isBefore(deadline)) {
      throw Refusal.of("deadline", RefusalCode.DEADLINE_EARLIER);
    }
  }

  private static void frozen(String field, boolean changed) {
    if (changed) {
      throw Refusal.of(field, RefusalCode.RULES_FROZEN);
    }
  }

  /** The challenge as it is written now. */
  ChallengeForm form() {
    return new ChallengeForm(
        title,
        briefMd,
        locale,
        deadline,
        zone,
        confidentiality,
        termsMd,
        scale,
        teamMax,
        criteria.stream().map(Criterion::form).toList());
  }

  private void write(ChallengeForm form) {
    title = form.title();
    briefMd = form.briefMd();
    locale = form.locale();
    deadline = form.deadline();
    zone = form.zone();
    confidentiality = form.confidentiality();
    termsMd = form.termsMd();
    scale = form.scale();
    teamMax = form.teamMax();
    rewriteCriteria(form.criteria());
  }

  /** Line by line, so that a line that is merely reworded keeps its id. */
  private void rewriteCriteria(List<CriterionForm> forms) {
    while (criteria.size() > forms.size()) {
      criteria.remove(criteria.size() - 1);
    }
    for (int at = 0; at < forms.size(); at++) {
      if (at < criteria.size()) {
        criteria.get(at).rewrite(forms.get(at));
      } else {
        criteria.add(new Criterion(Ids.next(), this, at, forms.get(at)));
      }
    }
  }

  /** The challenge as a reader sees it who takes part so in it. */
  ChallengeView view(
      Participation reader, boolean briefOpen, List<FileView> documents, Instant now) {
    return new ChallengeView(
        id,
        version,
        kind,
        status,
        phase(now),
        title,
        briefOpen ? briefMd : null,
        locale,
        deadline,
        zone,
        confidentiality,
        termsMd,
        termsVersion,
        reader.standing().acceptedTerms(),
        scale,
        teamMax,
        submissionCount,
        createdBy,
        publishedAt,
        criteria.stream().map(Criterion::view).toList(),
        documents,
        reader.teamId(),
        reader.submissionId());
  }

  public UUID getId() {
    return id;
  }

  public String getTitle() {
    return title;
  }

  public ChallengeStatus getStatus() {
    return status;
  }

  public Instant getDeadline() {
    return deadline;
  }

  public ZoneId getZone() {
    return zone;
  }

  public int getScale() {
    return scale;
  }

  public int getTeamMax() {
    return teamMax;
  }

  public int getTermsVersion() {
    return termsVersion;
  }

  public int getVersion() {
    return version;
  }
}
