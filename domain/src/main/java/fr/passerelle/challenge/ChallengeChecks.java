package fr.passerelle.challenge;

import fr.passerelle.shared.Check;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a challenge as it is written must hold, draft or not; each refusal names its field. */
final class ChallengeChecks {
  private static final int MOST_TITLE = 160;
  private static final int MOST_BRIEF = 40_000;
  private static final int MOST_TERMS = 16_000;
  private static final int MOST_CRITERIA = 20;
  private static final int MOST_NAME = 120;
  private static final int MOST_GUIDANCE = 600;
  private static final int WHOLE = 100;
  private static final Set<String> LOCALES = Set.of("fr", "en");

  private ChallengeChecks() {}

  /** The form with texts trimmed and absent ones empty. */
  static ChallengeForm written(ChallengeForm form) {
    return new ChallengeForm(
        Check.required("title", form.title(), MOST_TITLE),
        Check.optional("briefMd", form.briefMd(), MOST_BRIEF),
        locale(form.locale()),
        micros(form.deadline()),
        Check.present("zone", form.zone()),
        Check.present("confidentiality", form.confidentiality()),
        Check.optional("termsMd", form.termsMd(), MOST_TERMS),
        Check.range("scale", Check.present("scale", form.scale()), 2, 10),
        Check.range("teamMax", Check.present("teamMax", form.teamMax()), 1, 10),
        criteria(form.criteria()));
  }

  /** Refuses a rubric with which a jury could not work. */
  static void complete(List<Criterion> criteria) {
    if (criteria.isEmpty()) {
      throw Refusal.of("criteria", RefusalCode.NO_CRITERION);
    }
    int sum = 0;
    for (int at = 0; at < criteria.size(); at++) {
      Check.required(field(at, "name"), criteria.get(at).getName(), MOST_NAME);
      sum += Check.range(field(at, "weight"), criteria.get(at).getWeight(), 1, WHOLE);
    }
    if (sum != WHOLE) {
      throw Refusal.of("criteria", RefusalCode.WEIGHTS_NOT_100, sum);
    }
  }

  private static List<CriterionForm> criteria(List<CriterionForm> given) {
    List<CriterionForm> forms = given == null ? List.of() : given;
    Check.range("criteria", forms.size(), 0, MOST_CRITERIA);
    List<CriterionForm> written = new ArrayList<>(forms.size());
    for (int at = 0; at < forms.size(); at++) {
      CriterionForm form = Check.present("criteria[" + at + "]", forms.get(at));
      written.add(
          new CriterionForm(
              Check.optional(field(at, "name"), form.name(), MOST_NAME),
              Check.optional(field(at, "guidance"), form.guidance(), MOST_GUIDANCE),
              Check.range(field(at, "weight"), form.weight(), 0, WHOLE)));
    }
    return List.copyOf(written);
  }

  private static String locale(String given) {
    if (given == null || !LOCALES.contains(given)) {
      throw Refusal.of("locale", RefusalCode.REQUIRED);
    }
    return given;
  }

  /** What the database keeps of a moment, so that reading it gives the same one. */
  private static Instant micros(Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
  }

  private static String field(int at, String name) {
    return "criteria[" + at + "]." + name;
  }
}
