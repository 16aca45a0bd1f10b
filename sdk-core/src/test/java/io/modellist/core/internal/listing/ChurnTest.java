package io.modellist.core.internal.listing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Consistency;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.ModelListException;
import io.modellist.core.PagingException;
import io.modellist.core.internal.listing.ChurnPlan.Churn;
import io.modellist.core.internal.listing.ChurningService.Style;
import io.modellist.core.simulation.TestModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Thousands of lists that change during a walk: each consistency keeps its promise. Prints the
 * number of models that each one misses.
 */
@Tag("long")
class ChurnTest {
  /** The least page size at which churn must not look like a service that makes no progress. */
  private static final int SMALL_PAGE = 5;

  /** More requests than five passes need. */
  private static final int ENOUGH = 1_000;

  private static final Map<Style, Map<Churn, ChurnFigures>> FIGURES = new EnumMap<>(Style.class);
  private static final ChurnFigures STOPPED = new ChurnFigures();
  private static final long[] WALKS = new long[SMALL_PAGE];
  private static final long[] ALARMS = new long[SMALL_PAGE];
  private static long outrunWalks;
  private static long requests;
  private static long started;

  @BeforeAll
  static void start() {
    started = System.nanoTime();
  }

  @AfterAll
  static void print() {
    System.out.println(ChurnFigures.HEAD);
    FIGURES.forEach(
        (style, byChurn) ->
            byChurn.forEach(
                (churn, figures) -> System.out.println(figures.row(style.words, churn.words()))));
    System.out.printf(
        "churn: %,d schedules a style, %d styles, %,d requests; where it stops after the first pass:"
            + " %,d walks, %d thrown, %d missed; %,d walks outrun; false alarms of the no-progress"
            + " guard: %d at pages of 5 and more, %s in %s walks at pages of 1, 2, 3, 4; %.1f s%n",
        Schedules.COUNT,
        FIGURES.size(),
        requests,
        STOPPED.completed(),
        STOPPED.thrown(),
        STOPPED.missed(),
        outrunWalks,
        ALARMS[0],
        upTo4(ALARMS),
        upTo4(WALKS),
        (System.nanoTime() - started) / 1e9);
  }

  private static String upTo4(long[] byPageSize) {
    return LongStream.of(byPageSize).skip(1).mapToObj(Long::toString).collect(joining(", "));
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void aCompleteListingDeliversEachModelPresentThroughoutOnceOrThrows(Style style) {
    Map<Churn, ChurnFigures> figures = new EnumMap<>(Churn.class);
    for (Churn churn : Churn.values()) {
      figures.put(churn, new ChurnFigures());
    }
    FIGURES.put(style, figures);
    Schedules.forEach(
        "churn",
        seed -> {
          ChurnPlan plan = ChurnPlan.of(seed, style);
          try {
            for (Consistency consistency : Consistency.values()) {
              walk(plan, consistency, figures.get(plan.churn()));
            }
          } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(plan + ": " + e, e);
          }
        });
  }

  private static void walk(ChurnPlan plan, Consistency consistency, ChurnFigures figures) {
    ChurningService service = new ChurningService(plan);
    List<String> delivered = new ArrayList<>();
    if (plan.pageSize() < SMALL_PAGE) {
      WALKS[plan.pageSize()]++;
    }
    Listing<TestModel> listing = service.listing(consistency).maxRequests(ENOUGH);
    try (ListingIterator<TestModel> walk = listing.iterator()) {
      walk.forEachRemaining(model -> delivered.add(model.id()));
      checkCompleted(plan, consistency, delivered, service.livedThrough(), walk.report(), figures);
    } catch (ModelListException e) {
      checkThrown(plan, consistency, e, figures);
    }
    if (consistency != Consistency.AS_SERVED
        && new HashSet<>(delivered).size() < delivered.size()) {
      assertThat(delivered).doesNotHaveDuplicates();
    }
    requests += service.simulation.requested.size();
  }

  private static void checkCompleted(
      ChurnPlan plan,
      Consistency consistency,
      List<String> delivered,
      Set<String> lived,
      ListingReport report,
      ChurnFigures figures) {
    boolean complete = consistency == Consistency.COMPLETE;
    ChurnFigures target = complete && plan.stops() ? STOPPED : figures;
    long missed = target.addCompleted(plan, consistency, delivered, lived, report);
    if (!complete) {
      return;
    }
    assertThat(report.gone()).hasSize((int) Math.min(report.goneCount(), ListingReport.MOST_GONE));
    assertThat(new HashSet<>(delivered).containsAll(report.gone())).isTrue();
    assertThat(report.passes()).isGreaterThanOrEqualTo(plan.style().reportsTotal() ? 1 : 2);
    if (plan.stops() || plan.style().reportsTotal()) {
      assertThat(missed).as("models that were present throughout but not delivered").isZero();
      assertThat(report.gone().stream().anyMatch(lived::contains)).isFalse();
    }
  }

  private static void checkThrown(
      ChurnPlan plan, Consistency consistency, ModelListException e, ChurnFigures figures) {
    ListingReport report = e instanceof IncompleteListingException i ? i.report() : null;
    boolean complete = consistency == Consistency.COMPLETE;
    if (report != null && report.requests() == ENOUGH) {
      outrunWalks++; // models were added at the end faster than they were read
    } else if (complete && plan.stops()) {
      STOPPED.addThrown();
      throw new AssertionError("the list did not change after the first pass", e);
    } else if (e instanceof PagingException) {
      ALARMS[plan.pageSize() < SMALL_PAGE ? plan.pageSize() : 0]++;
      assertThat(plan.pageSize()).as(e.getMessage()).isLessThan(SMALL_PAGE);
    } else {
      assertThat(report).as(e.toString()).isNotNull();
      assertThat(consistency).isEqualTo(Consistency.COMPLETE);
      assertThat(report.passes()).isEqualTo(5);
    }
    if (complete && !plan.stops()) {
      figures.addThrown();
    }
  }
}
