package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.listing.SortedPlan.Style;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Complete listings of thousands of lists that are sorted by creation time and keep changing.
 * Prints their cost, and the results that equal passes would have had.
 */
@Tag("long")
class SortedChurnTest {
  // The figures take a small part of the schedules: each is walked over twice, over a long list.
  private static final int FIGURES = Math.max(10, Schedules.COUNT / 50);
  private static final int EQUAL_PASSES = Math.max(5, FIGURES / 5);

  private static final List<String> ROWS = new ArrayList<>();
  private static long requests;
  private static long started;

  @BeforeAll
  static void start() {
    started = System.nanoTime();
  }

  @AfterAll
  static void print() {
    System.out.println(SortedFigures.HEAD);
    ROWS.forEach(System.out::println);
    System.out.printf(
        "sorted churn: %,d schedules a style, %,d a row, %,d requests; %.1f s%n",
        Schedules.COUNT, FIGURES, requests, (System.nanoTime() - started) / 1e9);
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void aListThatChangesAllTheTimeIsReadInOnePass(Style style) {
    for (boolean ascending : new boolean[] {true, false}) {
      for (double rate : SortedPlan.RATES) {
        SortedFigures anchored = new SortedFigures();
        SortedFigures equal = new SortedFigures();
        for (long seed = 0; seed < FIGURES; seed++) {
          SortedPlan plan = SortedPlan.plain(seed, style, ascending, rate);
          anchored.add(plan, true);
          if (seed < EQUAL_PASSES) {
            equal.add(plan, false);
          }
        }
        String order = ascending ? "oldest first" : "newest first";
        String row = anchored.row(style.words, order, Double.toString(rate), equal);
        ROWS.add(row);
        requests += anchored.requests + equal.requests;
        assertThat(anchored.shareDone()).as(row).isGreaterThanOrEqualTo(leastDone(style));
      }
    }
  }

  /** With pages of a fixed size, the two grids may not overlap, and equal passes not be done. */
  private static double leastDone(Style style) {
    return style == Style.FIXED ? 0.85 : 0.999;
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void aQuietListCostsLittleMoreThanItsPages(Style style) {
    for (boolean ascending : new boolean[] {true, false}) {
      SortedFigures figures = new SortedFigures();
      for (long seed = 0; seed < FIGURES; seed++) {
        figures.add(SortedPlan.plain(seed, style, ascending, 0), true);
      }
      assertThat(figures.done).isEqualTo(figures.walks);
      assertThat(figures.stepBacks).isZero();
      assertThat(figures.requestsPerPage()).isLessThan(style == Style.FIXED ? 2.2 : 1.45);
      requests += figures.requests;
    }
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void whateverHappensNoSurvivorIsMissedOrRepeated(Style style) {
    SortedFigures figures = new SortedFigures();
    Schedules.forEach("sorted churn", seed -> figures.add(SortedPlan.any(seed, style), true));
    ROWS.add(figures.row(style.words, "any", "any, and oddities", null));
    requests += figures.requests;
    assertThat(figures.inOnePass)
        .as(figures.row(style.words, "any", "any", null))
        .isGreaterThan(figures.walks / 4);
  }
}
