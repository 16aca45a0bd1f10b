package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.CancelledException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.DeadlineException;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.RetryPolicy;
import io.modellist.core.ServerException;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are fetched before they are needed change nothing but the time it takes. */
class ReadAheadTest {
  static Stream<IntFunction<Simulation>> services() {
    return Stream.of(
        models -> Simulation.pageNumbers(models, 10),
        models -> Simulation.offsets(models, 10),
        models -> Simulation.hasNext(models, 10));
  }

  @ParameterizedTest
  @MethodSource("services")
  void theSameModelsComeInTheSameOrderWithAsManyRequests(IntFunction<Simulation> services) {
    for (int models : new int[] {0, 1, 10, 11, 20, 95, 100}) {
      for (int ahead : new int[] {1, 2, 8, 32}) {
        for (Consistency consistency : Consistency.values()) {
          Simulation plain = services.apply(models);
          plain.listing().consistency(consistency).toList();
          Simulation service = services.apply(models);
          Random random = new Random(models * 100L + ahead);
          service.time.order = random::nextInt;
          Listing<TestModel> listing = service.listing().consistency(consistency);
          assertThat(ids(listing.readAhead(ahead).iterator())).isEqualTo(service.ids);
          assertThat(service.asked).hasSameSizeAs(plain.asked);
        }
      }
    }
  }

  @Test
  void theFirstPageIsFetchedAloneAndThoseAheadOnceTheSecondIsNeeded() {
    Simulation service = Simulation.pageNumbers(100, 10);
    ListingIterator<TestModel> walk = service.listing().readAhead(3).iterator();
    take(walk, 10);
    assertThat(service.time.tasks).isEmpty();
    assertThat(service.asked).hasSize(1);
    take(walk, 1); // page 2: 2 to 4 are asked for, and one more when 2 is there
    service.time.runTasks();
    assertThat(pages(service)).containsExactly("1", "2", "3", "4", "5");
    take(walk, 10);
    service.time.runTasks();
    assertThat(pages(service)).containsExactly("1", "2", "3", "4", "5", "6");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 11, 20, 25, 31, 40})
  void nothingIsAskedForThatMaxItemsMakesNeedless(int items) {
    Simulation service = Simulation.offsets(100, 10);
    assertThat(ids(service.listing().maxItems(items).readAhead(8).iterator())).hasSize(items);
    service.time.runTasks();
    assertThat(service.asked).hasSize((items + 9) / 10);
  }

  @Test
  void maxRequestsHoldsForAllOfThem() {
    Simulation service = Simulation.pageNumbers(100, 10);
    List<String> got = new ArrayList<>();
    assertThatThrownBy(
            () ->
                service.listing().readAhead(8).maxRequests(4).forEach(model -> got.add(model.id())))
        .isInstanceOf(IncompleteListingException.class);
    service.time.runTasks();
    assertThat(got).hasSize(40);
    assertThat(service.asked).hasSize(4);
  }

  @Test
  void withoutATotalOnlyTheNextPageIsFetchedAhead() {
    Simulation service = Simulation.hasNext(50, 10);
    ListingIterator<TestModel> walk = service.listing().readAhead(8).iterator();
    take(walk, 11);
    service.time.runTasks();
    assertThat(service.asked).hasSize(3);
  }

  @Test
  void aServiceThatGivesSmallerPagesThanAskedForIsWalkedCarefully() {
    Simulation small = Simulation.offsets(95, 10);
    Simulation service =
        Simulation.of(
            Paging.offset("offset", 100),
            url ->
                small
                    .slice(
                        Integer.parseInt(Objects.requireNonNull(url.queryParameter("offset"))), 10)
                    .total(95));
    assertThat(ids(service.listing().readAhead(8).iterator())).isEqualTo(small.ids);
    assertThat(service.asked).hasSize(10);
  }

  @Test
  void aFailureAheadSurfacesWhenTheReaderGetsThereAndIsTriedAgain() {
    Simulation service = Simulation.pageNumbers(50, 10);
    service.failures.put(4, Simulation.refused(503, Map.of())); // page 4
    List<String> got = new ArrayList<>();
    ListingIterator<TestModel> walk = service.listing().readAhead(4).iterator();
    assertThatThrownBy(() -> walk.forEachRemaining(model -> got.add(model.id())))
        .isInstanceOfSatisfying(
            ServerException.class,
            e -> {
              assertThat(got).isEqualTo(service.ids.subList(0, 30));
              assertThat(e.progress().orElseThrow().page()).isEqualTo(4);
              Listing<TestModel> rest =
                  Simulation.pageNumbers(50, 10)
                      .listing()
                      .from(Objects.requireNonNull(e.progress().orElseThrow().bookmark()));
              assertThat(ids(rest.iterator())).isEqualTo(service.ids.subList(30, 50));
            });
    got.addAll(ids(walk));
    assertThat(got).isEqualTo(service.ids);
    assertThat(service.asked).hasSize(6);
  }

  @Test
  void aFailedAttemptAheadIsRepeatedAhead() {
    Simulation service = Simulation.pageNumbers(50, 10);
    service.retry = RetryPolicy.DEFAULT;
    service.failures.put(3, Simulation.refused(503, Map.of()));
    ListingIterator<TestModel> walk = service.listing().readAhead(4).iterator();
    take(walk, 20);
    service.time.runTasks();
    assertThat(service.time.pauses).hasSize(1);
    assertThat(service.asked).hasSize(6);
    assertThat(ids(walk)).hasSize(30);
    assertThat(walk.report().retries()).isEqualTo(1);
    assertThat(walk.report().requests()).isEqualTo(6);
  }

  @Test
  void afterAFailureAheadNoFurtherCallStartsUntilTheWalkArrivesThere() {
    Simulation service = Simulation.pageNumbers(100, 10);
    service.failures.put(4, Simulation.refused(500, Map.of()));
    ListingIterator<TestModel> walk = service.listing().readAhead(2).iterator();
    take(walk, 20);
    service.time.runTasks();
    assertThat(pages(service)).containsExactly("1", "2", "3", "4");
    take(walk, 10); // The room for another page is not used.
    service.time.runTasks();
    assertThat(pages(service)).containsExactly("1", "2", "3", "4");
    assertThatThrownBy(walk::hasNext).isInstanceOf(ServerException.class);
    assertThat(ids(walk)).hasSize(70);
  }

  @Test
  void aFailureBehindTheEndIsDropped() {
    Simulation service = Simulation.pageNumbers(50, 10);
    service.time.order = size -> size - 1; // the last page's attempt first
    service.changes.put(2, () -> service.ids.subList(20, 50).clear());
    service.failures.put(2, Simulation.refused(500, Map.of()));
    assertThat(ids(service.listing().readAhead(4).iterator())).isEqualTo(service.ids);
    assertThat(pages(service)).containsExactly("1", "5", "4", "3", "2");
  }

  @Test
  void closingStopsWhatWasAskedFor() {
    Simulation service = Simulation.pageNumbers(100, 10);
    ListingIterator<TestModel> walk = service.listing().readAhead(8).iterator();
    take(walk, 11);
    int asked = service.asked.size();
    walk.close();
    service.time.runTasks();
    assertThat(service.asked).hasSize(asked);
    assertThatThrownBy(walk::next).isInstanceOf(CancelledException.class);
  }

  @Test
  void anInterruptStopsWhatWasAskedForAndKeepsTheFlag() {
    Simulation service = Simulation.pageNumbers(100, 10);
    ListingIterator<TestModel> walk = service.listing().readAhead(8).iterator();
    take(walk, 20);
    int asked = service.asked.size();
    Thread.currentThread().interrupt();
    assertThatThrownBy(walk::next).isInstanceOf(CancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
    service.time.runTasks();
    assertThat(service.asked).hasSize(asked);
    assertThat(ids(walk)).isEqualTo(service.ids.subList(20, 100));
  }

  @Test
  void aPageThatIsThereAlreadyComesTooLateAfterTheDeadline() {
    Simulation service = Simulation.pageNumbers(100, 10);
    ListingIterator<TestModel> walk =
        service.listing().readAhead(8).deadline(Duration.ofSeconds(5)).iterator();
    take(walk, 20);
    service.time.runTasks();
    service.time.pass(Duration.ofSeconds(6));
    assertThatThrownBy(walk::next).isInstanceOf(DeadlineException.class);
  }

  @Test
  void aListThatMovesGivesWhatTheServiceServed() {
    Simulation service = Simulation.offsets(50, 10);
    service.changes.put(3, () -> service.ids.add(0, "new"));
    ListingIterator<TestModel> walk =
        service.listing().consistency(Consistency.COMPLETE).readAhead(4).iterator();
    assertThat(ids(walk)).containsExactlyInAnyOrderElementsOf(service.ids);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 33, Integer.MAX_VALUE})
  void moreThan32PagesAreNotHeld(int pages) {
    assertThatThrownBy(() -> Simulation.pageNumbers(1, 1).listing().readAhead(pages))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("readAhead must be 0 to 32");
  }

  private static void take(ListingIterator<TestModel> walk, int models) {
    for (int i = 0; i < models; i++) {
      walk.next();
    }
  }

  private static List<String> ids(ListingIterator<TestModel> walk) {
    List<String> ids = new ArrayList<>();
    walk.forEachRemaining(model -> ids.add(model.id()));
    return ids;
  }

  private static List<String> pages(Simulation service) {
    return service.asked.stream().map((HttpUrl url) -> url.queryParameter("page")).toList();
  }
}
