package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Bookmark;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import io.modellist.core.ModelListException;
import io.modellist.core.Progress;
import io.modellist.core.RequestOptions;
import io.modellist.core.ResponseLimits;
import io.modellist.core.RetryPolicy;
import io.modellist.core.spi.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every fault on every page of a listing of three, with and without retries, read one page after
 * the other and ahead: one dynamic test each, all of them with one fake and one client. For one
 * use.
 */
final class FaultMatrix {
  private static final List<String> PAGES = List.of("first", "middle", "last");

  private static final int AHEAD = 4;

  private final FakeService<?> fake;
  private final List<String> truth;
  private final Listing<? extends Model> listing;
  private final List<SeenRequest> pageRequests;
  private final Map<String, Integer> errors = new TreeMap<>();
  private int exact;

  FaultMatrix(ContractSubject subject) {
    this.fake = subject.fake();
    this.truth = subject.threePages();
    ModelCatalog<?> client =
        subject.client(
            b -> b.limits(ResponseLimits.DEFAULT.withBodyBytes(FaultCases.MAX_BODY_BYTES)));
    this.listing = client.listModels();
    assertThat(ContractSubject.ids(listing)).isEqualTo(truth);
    this.pageRequests = fake.requests();
    assertThat(pageRequests).hasSize(PAGES.size());
  }

  Stream<DynamicNode> nodes() {
    return FaultCases.all(fake.listKey()).stream().map(this::node).onClose(this::tellFigures);
  }

  /**
   * An answer that takes too long, over a socket and in real time. Nothing else is asked for within
   * the limit: a busy machine may be too slow for good answers too.
   */
  void runOutOfTime(FaultCase slow, Duration attemptLimit) {
    Bookmark second = listing.firstPage().next().orElseThrow();
    fake.recover().onNext(request -> true, slow.fault());
    RequestOptions impatient = options(false).withAttemptTimeout(attemptLimit);
    List<String> given = new ArrayList<>();

    ModelListException failure = failure(listing.from(second).options(impatient).iterator(), given);

    if (failure == null) {
      throw new AssertionError("a list in spite of " + slow.name());
    }
    assertThat(failure).isExactlyInstanceOf(slow.error());
    assertThat(given).isEmpty();
    assertThat(ContractSubject.ids(listing.from(markOf(failure))))
        .isEqualTo(truth.subList(fake.defaultPageSize(), truth.size()));
  }

  private DynamicNode node(FaultCase fault) {
    List<DynamicTest> tests = new ArrayList<>();
    for (int page = 0; page < PAGES.size(); page++) {
      for (boolean retries : new boolean[] {true, false}) {
        for (int ahead : new int[] {0, AHEAD}) {
          Combination combination = new Combination(fault, page, retries, ahead);
          tests.add(DynamicTest.dynamicTest(combination.toString(), () -> run(combination)));
        }
      }
    }
    return DynamicContainer.dynamicContainer(fault.name(), tests);
  }

  private void run(Combination combination) {
    List<Parameter> query = pageRequests.get(combination.page).query();
    fake.recover().forgetRequests();
    fake.onNext(request -> request.query().equals(query), combination.fault.fault());
    List<String> given = new ArrayList<>();
    Listing<? extends Model> asked =
        listing.options(options(combination.retries)).readAhead(combination.ahead);
    try (ListingIterator<? extends Model> models = asked.iterator()) {
      ModelListException failure = failure(models, given);
      Class<?> expected = combination.fault.errorFor(combination.retries);
      if (expected == null) {
        assertThat(failure).isNull();
        isExact(models, given);
      } else if (failure == null) {
        throw new AssertionError("a list without a " + expected.getSimpleName());
      } else {
        assertThat(failure).isExactlyInstanceOf(expected);
        leadsToTheRest(failure, combination, given);
        isPrefix(given, combination.page);
        assertThat(ContractSubject.ids(models)).as("the same iterator").isEqualTo(restOf(given));
        errors.merge(expected.getSimpleName(), 1, Integer::sum);
      }
    }
  }

  private static RequestOptions options(boolean retries) {
    RetryPolicy once = RetryPolicy.DEFAULT.withMaxAttempts(1);
    return RequestOptions.defaults().withRetry(retries ? RetryPolicy.DEFAULT : once);
  }

  /** Lists until it ends or fails. */
  private static @Nullable ModelListException failure(
      ListingIterator<? extends Model> models, List<String> given) {
    try {
      models.forEachRemaining(model -> given.add(model.id()));
      return null;
    } catch (ModelListException failure) {
      return failure;
    }
  }

  private void isExact(ListingIterator<? extends Model> models, List<String> given) {
    assertThat(given).isEqualTo(truth);
    assertThat(models.report().items()).isEqualTo(truth.size());
    assertThat(models.report().requests()).isEqualTo(fake.requestCount());
    assertThat(models.report().drift()).as("%s", models.report().driftNotes()).isFalse();
    exact++;
  }

  private void leadsToTheRest(
      ModelListException failure, Combination combination, List<String> given) {
    Progress progress = failure.progress().orElseThrow();
    assertThat(progress.itemsDelivered()).isEqualTo(given.size());
    assertThat(progress.page()).isEqualTo(combination.page + 1);
    assertThat(ContractSubject.ids(listing.from(markOf(failure))))
        .as("from the bookmark")
        .isEqualTo(restOf(given));
  }

  /** As another process reads it. */
  private static Bookmark markOf(ModelListException failure) {
    return Bookmark.parse(ContractSubject.bookmark(failure).toString());
  }

  /** All pages before the one that failed, and nothing of that one. */
  private void isPrefix(List<String> given, int page) {
    assertThat(given).isEqualTo(truth.subList(0, page * fake.defaultPageSize()));
  }

  private List<String> restOf(List<String> given) {
    return truth.subList(given.size(), truth.size());
  }

  private void tellFigures() {
    int failed = errors.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "fault matrix of %s: %d combinations, %d exact lists, %d errors with the exact rest %s%n",
        fake.getClass().getSimpleName(), exact + failed, exact, failed, errors);
  }

  private record Combination(FaultCase fault, int page, boolean retries, int ahead) {
    @Override
    public String toString() {
      return "%s page, %s, %d ahead"
          .formatted(PAGES.get(page), retries ? "retries" : "no retries", ahead);
    }
  }
}
