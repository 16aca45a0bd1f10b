package io.modellist.tck;

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
import io.modellist.testing.FakeService;
import io.modellist.testing.SeenRequest;
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
import org.junit.jupiter.api.TestReporter;

/**
 * Combines every fault with every page of a listing of three, with and without retries, and with
 * and without read-ahead. Each combination is a dynamic test. All of them share one fake and one
 * client. For one use.
 */
final class FaultMatrix {
  private static final List<String> PAGES = List.of("first", "middle", "last");

  private static final int AHEAD = 4;

  private final TestReporter reporter;
  private final FakeService<?> fake;
  private final List<String> ids;
  private final Listing<? extends Model> listing;
  private final List<SeenRequest> pageRequests;
  private final Map<String, Integer> errors = new TreeMap<>();
  private int exactLists;

  FaultMatrix(ContractSubject subject, TestReporter reporter) {
    this.reporter = reporter;
    this.fake = subject.fake();
    this.ids = subject.threePages();
    ModelCatalog<?> client =
        subject.client(
            b -> b.limits(ResponseLimits.DEFAULT.withBodyBytes(FaultCases.MAX_BODY_BYTES)));
    this.listing = client.listModels();
    assertThat(ContractSubject.ids(listing)).isEqualTo(ids);
    this.pageRequests = fake.requests();
    assertThat(pageRequests).hasSize(PAGES.size());
  }

  /** Returns a container of tests for every fault, and publishes the figures after the last. */
  Stream<DynamicNode> nodes() {
    return FaultCases.all(fake.listKey()).stream().map(this::node).onClose(this::publishFigures);
  }

  /**
   * Asserts that the time limit of an attempt ends a response that takes too long in real time.
   * Only that request has the limit, because a busy machine may be too slow even for good
   * responses.
   */
  void runOutOfTime(FaultCase slow, Duration attemptLimit) {
    Bookmark second = listing.firstPage().next().orElseThrow();
    fake.recover().onNext(request -> true, slow.fault());
    RequestOptions impatient = options(false).withAttemptTimeout(attemptLimit);
    List<String> delivered = new ArrayList<>();

    ModelListException failure =
        failure(listing.from(second).options(impatient).iterator(), delivered);

    if (failure == null) {
      throw new AssertionError("a complete list in spite of " + slow.name());
    }
    assertThat(failure).isExactlyInstanceOf(slow.error());
    assertThat(delivered).isEmpty();
    assertThat(ContractSubject.ids(listing.from(bookmarkOf(failure))))
        .isEqualTo(ids.subList(fake.defaultPageSize(), ids.size()));
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
    List<String> delivered = new ArrayList<>();
    Listing<? extends Model> asked =
        listing.options(options(combination.retries)).readAhead(combination.ahead);
    try (ListingIterator<? extends Model> models = asked.iterator()) {
      ModelListException failure = failure(models, delivered);
      Class<?> expected = combination.fault.errorFor(combination.retries);
      if (expected == null) {
        assertThat(failure).isNull();
        assertExact(models, delivered);
      } else if (failure == null) {
        throw new AssertionError("a complete list instead of a " + expected.getSimpleName());
      } else {
        assertThat(failure).isExactlyInstanceOf(expected);
        assertLeadsToTheRest(failure, combination, delivered);
        assertPagesBefore(delivered, combination.page);
        assertThat(ContractSubject.ids(models))
            .as("the same iterator")
            .isEqualTo(restAfter(delivered));
        errors.merge(expected.getSimpleName(), 1, Integer::sum);
      }
    }
  }

  private static RequestOptions options(boolean retries) {
    RetryPolicy once = RetryPolicy.DEFAULT.withMaxAttempts(1);
    return RequestOptions.defaults().withRetry(retries ? RetryPolicy.DEFAULT : once);
  }

  /** Reads until the listing ends or fails, and returns its failure, if any. */
  private static @Nullable ModelListException failure(
      ListingIterator<? extends Model> models, List<String> delivered) {
    try {
      models.forEachRemaining(model -> delivered.add(model.id()));
      return null;
    } catch (ModelListException failure) {
      return failure;
    }
  }

  private void assertExact(ListingIterator<? extends Model> models, List<String> delivered) {
    assertThat(delivered).isEqualTo(ids);
    assertThat(models.report().items()).isEqualTo(ids.size());
    assertThat(models.report().requests()).isEqualTo(fake.requestCount());
    assertThat(models.report().drift()).as("%s", models.report().driftNotes()).isFalse();
    exactLists++;
  }

  private void assertLeadsToTheRest(
      ModelListException failure, Combination combination, List<String> delivered) {
    Progress progress = failure.progress().orElseThrow();
    assertThat(progress.itemsDelivered()).isEqualTo(delivered.size());
    progress
        .page()
        .ifPresent(page -> assertThat(page).isEqualTo(combination.page + 1L)); // pages have numbers
    assertThat(ContractSubject.ids(listing.from(bookmarkOf(failure))))
        .as("from the bookmark")
        .isEqualTo(restAfter(delivered));
  }

  /** Returns the failure's bookmark as another process would read it. */
  private static Bookmark bookmarkOf(ModelListException failure) {
    return Bookmark.parse(ContractSubject.bookmark(failure).toString());
  }

  /** Asserts that all pages before the failed one were delivered, and nothing of the failed one. */
  private void assertPagesBefore(List<String> delivered, int page) {
    assertThat(delivered).isEqualTo(ids.subList(0, page * fake.defaultPageSize()));
  }

  private List<String> restAfter(List<String> delivered) {
    return ids.subList(delivered.size(), ids.size());
  }

  private void publishFigures() {
    int failed = errors.values().stream().mapToInt(Integer::intValue).sum();
    reporter.publishEntry(
        "fault matrix",
        "%s: %d combinations, %d exact lists, %d errors with the exact rest %s"
            .formatted(
                fake.getClass().getSimpleName(), exactLists + failed, exactLists, failed, errors));
  }

  private record Combination(FaultCase fault, int page, boolean retries, int ahead) {
    @Override
    public String toString() {
      return "%s page, %s, %d ahead"
          .formatted(PAGES.get(page), retries ? "retries" : "no retries", ahead);
    }
  }
}
