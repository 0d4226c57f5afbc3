package fr.passerelle.portal.challenge;

import fr.passerelle.challenge.ChallengeForm;
import fr.passerelle.challenge.ChallengeView;
import fr.passerelle.challenge.Confidentiality;
import fr.passerelle.challenge.CriterionForm;
import fr.passerelle.challenge.CriterionView;
import fr.passerelle.challenge.template.ChallengeTemplate;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.tenancy.DefaultsForm;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A challenge as it stands in the form: texts as they were typed, right or wrong. */
public class ChallengeDraft implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int USUAL_SCALE = 4;
  private static final int USUAL_TEAM = 5;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private String title = "";
  private String briefMd = "";
  private String locale;
  private String date = "";
  private String time = "18:00";
  private ZoneId zone;
  private Confidentiality confidentiality = Confidentiality.MEMBERS;
  private String termsMd = "";
  private Integer scale = USUAL_SCALE;
  private Integer teamMax = USUAL_TEAM;
  private final List<CriterionDraft> criteria = new ArrayList<>();

  /** Nothing but what the tenant has set for all its challenges. */
  static ChallengeDraft blank(
      DefaultsForm defaults, String locale, ZoneId zone, LocalDate today, String terms) {
    ChallengeDraft draft = new ChallengeDraft();
    draft.locale = locale;
    draft.zone = zone;
    draft.date = defaults.days() == null ? "" : today.plusDays(defaults.days()).toString();
    draft.confidentiality = defaults.confidentiality();
    draft.scale = defaults.scale();
    draft.teamMax = defaults.teamMax();
    draft.termsMd = terms;
    draft.criteria.add(new CriterionDraft());
    return draft;
  }

  /** A template as the beginning of a challenge, due its number of days after today. */
  static ChallengeDraft of(ChallengeTemplate template, ZoneId zone, LocalDate today) {
    ChallengeDraft draft = new ChallengeDraft();
    draft.title = template.title();
    draft.briefMd = template.briefMd();
    draft.locale = template.locale();
    draft.zone = zone;
    draft.date = today.plusDays(template.days()).toString();
    draft.termsMd = template.termsMd();
    draft.teamMax = template.teamMax();
    for (CriterionForm criterion : template.criteria()) {
      draft.criteria.add(
          CriterionDraft.of(criterion.name(), criterion.guidance(), criterion.weight()));
    }
    return draft;
  }

  static ChallengeDraft of(ChallengeView challenge) {
    ChallengeDraft draft = new ChallengeDraft();
    draft.title = challenge.title();
    draft.briefMd = challenge.briefMd();
    draft.locale = challenge.locale();
    draft.zone = challenge.zone();
    if (challenge.deadline() != null) {
      ZonedDateTime deadline = challenge.deadline().atZone(challenge.zone());
      draft.date = deadline.toLocalDate().toString();
      draft.time = TIME.format(deadline);
    }
    draft.confidentiality = challenge.confidentiality();
    draft.termsMd = challenge.termsMd();
    draft.scale = challenge.scale();
    draft.teamMax = challenge.teamMax();
    for (CriterionView criterion : challenge.criteria()) {
      draft.criteria.add(CriterionDraft.of(criterion));
    }
    return draft;
  }

  boolean isUntitled() {
    return title == null || title.isBlank();
  }

  /** What the use cases take. Refuses a date that is none. */
  ChallengeForm form() {
    return new ChallengeForm(
        title,
        briefMd,
        locale,
        deadline(),
        zone,
        confidentiality,
        termsMd,
        scale == null ? 0 : scale,
        teamMax == null ? 0 : teamMax,
        criteria.stream().map(CriterionDraft::form).toList());
  }

  private Instant deadline() {
    if (date == null || date.isBlank()) {
      return null;
    }
    try {
      String hour = time == null || time.isBlank() ? "18:00" : time;
      return LocalDateTime.parse(date + "T" + hour).atZone(zone).toInstant();
    } catch (DateTimeParseException notADate) {
      throw Refusal.of("deadline", RefusalCode.REQUIRED);
    }
  }

  void addCriterion() {
    criteria.add(new CriterionDraft());
  }

  void removeCriterion(int index) {
    criteria.remove(index);
  }

  /** Moves a line of the rubric one place towards the top. */
  void raiseCriterion(int index) {
    if (index > 0 && index < criteria.size()) {
      Collections.swap(criteria, index, index - 1);
    }
  }

  /** What the weights sum to; 100 is right. */
  public int getWeightSum() {
    return criteria.stream().mapToInt(one -> one.getWeight() == null ? 0 : one.getWeight()).sum();
  }

  public List<CriterionDraft> getCriteria() {
    return criteria;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getBriefMd() {
    return briefMd;
  }

  public void setBriefMd(String briefMd) {
    this.briefMd = briefMd;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale;
  }

  public String getDate() {
    return date;
  }

  public void setDate(String date) {
    this.date = date;
  }

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = time;
  }

  public ZoneId getZone() {
    return zone;
  }

  public Confidentiality getConfidentiality() {
    return confidentiality;
  }

  public void setConfidentiality(Confidentiality confidentiality) {
    this.confidentiality = confidentiality;
  }

  public String getTermsMd() {
    return termsMd;
  }

  public void setTermsMd(String termsMd) {
    this.termsMd = termsMd;
  }

  public Integer getScale() {
    return scale;
  }

  public void setScale(Integer scale) {
    this.scale = scale;
  }

  public Integer getTeamMax() {
    return teamMax;
  }

  public void setTeamMax(Integer teamMax) {
    this.teamMax = teamMax;
  }
}
