package fr.passerelle.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.passerelle.decision.Outcome;
import fr.passerelle.shared.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RankingTest {
  private final List<RankedLine> lines = new ArrayList<>();
  private final List<TotalLine> totals = new ArrayList<>();

  @Test
  void equalMeansShareARankAndTheNextOneIsLeftOut() {
    solution("A", "80.00", "60.00");
    solution("B", "90.00");
    solution("C", "65.00", "75.00");
    solution("D", "10.00");
    assertEquals(List.of("B", "A", "C", "D"), ranking().stream().map(r -> r.teamName()).toList());
    assertEquals(Arrays.asList(1, 2, 2, 4), ranks());
  }

  @Test
  void theMeanIsRoundedAsItIsShown() {
    solution("A", "33.33", "33.33", "33.34");
    solution("B", "33.33");
    assertEquals(Arrays.asList(1, 1), ranks());
    assertEquals(new BigDecimal("33.33"), ranking().get(0).mean());
  }

  @Test
  void theSpreadShowsWhereJurorsDisagree() {
    solution("A", "20.00", "90.00", "50.00");
    RankedSubmission first = ranking().get(0);
    assertEquals(new BigDecimal("70.00"), first.spread());
    assertEquals(3, first.evaluations());
  }

  @Test
  void solutionsWithoutAnEvaluationComeLastAndHaveNoRank() {
    solution("A");
    solution("B", "0.00");
    assertEquals(Arrays.asList(1, null), ranks());
    RankedSubmission last = ranking().get(1);
    assertEquals("A", last.teamName());
    assertNull(last.mean());
    assertNull(last.spread());
  }

  @Test
  void anEmptyRankingIsEmpty() {
    assertEquals(List.of(), ranking());
  }

  private void solution(String team, String... given) {
    UUID id = Ids.next();
    lines.add(new RankedLine(id, Ids.next(), team, "Titre", Outcome.GO, "Parce que"));
    for (String total : given) {
      totals.add(new TotalLine(id, new BigDecimal(total)));
    }
  }

  private List<RankedSubmission> ranking() {
    return Ranking.of(lines, totals);
  }

  private List<Integer> ranks() {
    return ranking().stream().map(RankedSubmission::rank).toList();
  }
}
