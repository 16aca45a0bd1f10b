package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.IncompleteListingException;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.PagingException;
import io.modellist.core.Proof;
import io.modellist.core.simulation.TestModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks over changing sorted lists, and the totals of their results. Each walk that ends is
 * checked.
 */
final class SortedFigures {
  static final String HEAD =
      """
      | the service pages by | order | changes a request | done | in one pass | requests a page \\
      | misses | repeats | equal passes: done | requests a page |
      |---|---|---|---|---|---|---|---|---|---|""";

  /** The least page size at which a list that moves must not look like a circle. */
  private static final int SMALL_PAGE = 5;

  long walks;
  long done;
  long inOnePass;
  long requests;
  long stepBacks;
  long misses;
  long repeats;
  private double perPage;

  /** Walks over a service of the plan, and checks the models delivered if the walk ended. */
  void add(SortedPlan plan, boolean sorted) {
    SortedService service = new SortedService(plan);
    Listing<TestModel> listing = sorted ? service.complete() : service.equalPasses();
    ListingIterator<TestModel> walk = listing.iterator();
    List<String> ids = new ArrayList<>();
    walks++;
    try {
      walk.forEachRemaining(model -> ids.add(model.id()));
    } catch (IncompleteListingException notDone) {
      requests += service.simulation.requested.size();
      return;
    } catch (PagingException falseAlarm) {
      assertThat(plan.pageSize()).as("%s: %s", plan, falseAlarm).isLessThan(SMALL_PAGE);
      return;
    }
    ListingReport report = walk.report();
    Set<String> distinct = new HashSet<>(ids);
    long missed = service.livedThrough().stream().filter(id -> !distinct.contains(id)).count();
    misses += missed;
    repeats += ids.size() - distinct.size();
    if (sorted || plan.style() != SortedPlan.Style.NEXT_PAGE) { // Without totals: no promise.
      assertThat(missed).as("survivors missed: %s, %s", report, plan).isZero();
    }
    assertThat(ids).as("repeated: %s, %s", report, plan).hasSameSizeAs(distinct);
    done++;
    inOnePass += report.proof().equals(Optional.of(Proof.EQUAL_PASSES)) ? 0 : 1;
    requests += report.requests();
    stepBacks += report.stepBacks();
    int pages = (ids.size() + plan.pageSize() - 1) / plan.pageSize();
    perPage += (double) report.requests() / Math.max(1, pages);
  }

  double shareDone() {
    return (double) done / walks;
  }

  double requestsPerPage() {
    return perPage / Math.max(1, done);
  }

  private String share() {
    String cost = done == 0 ? "" : String.format(Locale.ROOT, "%.1f", requestsPerPage());
    return String.format(Locale.ROOT, "%.1f %% | %s", 100 * shareDone(), cost);
  }

  /** Returns a row of the table that starts with {@link #HEAD}. */
  String row(String style, String order, String rate, @Nullable SortedFigures equalPasses) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %.2f %% | %.2f %% | %.2f | %d | %d | %s |",
        style,
        order,
        rate,
        100 * shareDone(),
        100.0 * inOnePass / walks,
        requestsPerPage(),
        misses,
        repeats,
        equalPasses == null ? "| " : equalPasses.share());
  }
}
