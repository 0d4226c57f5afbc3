package fr.passerelle.evaluation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts solutions in order by the mean of their totals. Means that look equal, at two decimals,
 * share a rank, and the ranks that they use up are left out after them: 1, 1, 3.
 */
final class Ranking {
  private static final Comparator<RankedSubmission> BEST_FIRST =
      comparing(RankedSubmission::mean, nullsLast(reverseOrder()))
          .thenComparing(RankedSubmission::teamName, String.CASE_INSENSITIVE_ORDER);

  private Ranking() {}

  static List<RankedSubmission> of(List<RankedLine> lines, List<TotalLine> totals) {
    Map<Object, List<BigDecimal>> given =
        totals.stream()
            .collect(
                Collectors.groupingBy(
                    TotalLine::submissionId,
                    Collectors.mapping(TotalLine::total, Collectors.toList())));
    List<RankedSubmission> sorted =
        lines.stream()
            .map(line -> unranked(line, given.getOrDefault(line.submissionId(), List.of())))
            .sorted(BEST_FIRST)
            .toList();
    List<RankedSubmission> ranked = new ArrayList<>();
    for (RankedSubmission next : sorted) {
      ranked.add(next.at(rank(next, ranked)));
    }
    return List.copyOf(ranked);
  }

  private static Integer rank(RankedSubmission next, List<RankedSubmission> better) {
    if (next.mean() == null) {
      return null;
    }
    RankedSubmission last = better.isEmpty() ? null : better.get(better.size() - 1);
    boolean tied = last != null && last.mean().equals(next.mean());
    return tied ? last.rank() : Integer.valueOf(better.size() + 1);
  }

  private static RankedSubmission unranked(RankedLine line, List<BigDecimal> totals) {
    return new RankedSubmission(
        null,
        line.submissionId(),
        line.teamId(),
        line.teamName(),
        line.title(),
        mean(totals),
        spread(totals),
        totals.size(),
        line.outcome(),
        line.reason());
  }

  private static BigDecimal mean(List<BigDecimal> totals) {
    return totals.isEmpty()
        ? null
        : totals.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(totals.size()), 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal spread(List<BigDecimal> totals) {
    return totals.isEmpty()
        ? null
        : totals.stream()
            .max(Comparator.naturalOrder())
            .orElseThrow()
            .subtract(totals.stream().min(Comparator.naturalOrder()).orElseThrow());
  }
}
