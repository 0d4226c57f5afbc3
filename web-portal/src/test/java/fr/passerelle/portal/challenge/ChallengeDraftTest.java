package fr.passerelle.portal.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.passerelle.challenge.ChallengeForm;
import fr.passerelle.challenge.Confidentiality;
import fr.passerelle.shared.Refusal;
import fr.passerelle.tenancy.DefaultsForm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ChallengeDraftTest {
  private final ChallengeDraft draft = blank(null);

  private static ChallengeDraft blank(Integer days) {
    return ChallengeDraft.blank(
        new DefaultsForm(24, "", 6, days, 3, Confidentiality.CONFIDENTIAL, ""),
        "fr",
        ZoneId.of("Europe/Paris"),
        LocalDate.parse("2026-11-26"),
        "Conditions");
  }

  @Test
  void beginsWithWhatTheTenantHasSet() {
    ChallengeForm form = blank(21).form();
    assertEquals(Instant.parse("2026-12-17T17:00:00Z"), form.deadline());
    assertEquals(6, form.scale());
    assertEquals(3, form.teamMax());
    assertEquals(Confidentiality.CONFIDENTIAL, form.confidentiality());
    assertEquals("Conditions", form.termsMd());
  }

  @Test
  void meansTheDeadlineInTheTenantsZone() {
    draft.setDate("2026-11-26");
    draft.setTime("18:00");
    assertEquals(Instant.parse("2026-11-26T17:00:00Z"), draft.form().deadline());
  }

  @Test
  void leavesTheDeadlineOpenWithoutADay() {
    assertNull(draft.form().deadline());
  }

  @Test
  void refusesADayThatIsNoneBesideTheDeadline() {
    draft.setDate("2026-02-31");
    Refusal no = assertThrows(Refusal.class, draft::form);
    assertEquals("deadline", no.field());
  }

  @Test
  void sumsTheWeightsThatAreWritten() {
    draft.getCriteria().get(0).setWeight(60);
    draft.addCriterion();
    draft.addCriterion();
    draft.getCriteria().get(2).setWeight(40);
    assertEquals(100, draft.getWeightSum());
  }

  @Test
  void movesACriterionTowardsTheTop() {
    draft.getCriteria().get(0).setName("first");
    draft.addCriterion();
    draft.getCriteria().get(1).setName("second");
    draft.raiseCriterion(1);
    assertEquals("second", draft.getCriteria().get(0).getName());
  }
}
