package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.complete;
import static io.modellist.core.internal.listing.Walks.ids;
import static io.modellist.core.internal.listing.Walks.pagesRequested;
import static io.modellist.core.internal.listing.Walks.rest;
import static io.modellist.core.internal.listing.Walks.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Consistency;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.Page;
import io.modellist.core.simulation.ServedPage;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading ahead changes nothing but the time that a walk takes. */
class ReadAheadTest {
  static Stream<IntFunction<Simulation>> services() {
    return Stream.of(
        models -> Simulation.pageNumbers(models, 10),
        models -> Simulation.offsets(models, 10),
        models -> Simulation.hasNext(models, 10));
  }

  @ParameterizedTest
  @MethodSource("services")
  void theSameModelsAreDeliveredInTheSameOrderWithAsManyRequests(IntFunction<Simulation> services) {
    for (int models : new int[] {0, 1, 10, 11, 20, 95, 100}) {
      for (int ahead : new int[] {1, 2, 8, 32}) {
        for (Consistency consistency : Consistency.values()) {
          Simulation plain = services.apply(models);
          plain.listing().consistency(consistency).toList();
          Simulation service = services.apply(models);
          Random random = new Random(models * 100L + ahead);
          service.time.order = random::nextInt;
          Listing<TestModel> listing = service.listing().consistency(consistency);
          assertThat(ids(listing.readAhead(ahead))).isEqualTo(service.ids);
          assertThat(service.requested).hasSameSizeAs(plain.requested);
        }
      }
    }
  }

  @Test
  void theFirstPageIsFetchedAloneAndPagesAheadOnceTheSecondIsNeeded() {
    Simulation service = Simulation.pageNumbers(100, 10);
    ListingIterator<TestModel> walk = service.listing().readAhead(3).iterator();
    take(walk, 10);
    assertThat(service.time.tasks).isEmpty();
    assertThat(service.requested).hasSize(1);
    take(walk, 1); // requests pages 2 to 4, and page 5 once page 2 is received
    service.time.runTasks();
    assertThat(pagesRequested(service)).containsExactly("1", "2", "3", "4", "5");
    take(walk, 10);
    service.time.runTasks();
    assertThat(pagesRequested(service)).containsExactly("1", "2", "3", "4", "5", "6");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 32})
  void theNeededPageAndThePagesAheadAreInProgressAtTheSameTime(int ahead) {
    Simulation service = Simulation.pageNumbers(1000, 10);
    List<Integer> inProgress = new ArrayList<>();
    service.time.order =
        size -> {
          inProgress.add(size);
          return 0;
        };
    take(service.listing().readAhead(ahead).iterator(), 100);
    // Once the needed page is received, the page after those in progress starts.
    assertThat(inProgress).hasSize(9).containsOnly(ahead + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 11, 20, 25, 31, 40})
  void pagesThatMaxItemsMakesNeedlessAreNotFetched(int items) {
    Simulation service = Simulation.offsets(100, 10);
    assertThat(ids(service.listing().maxItems(items).readAhead(8))).hasSize(items);
    service.time.runTasks();
    assertThat(service.requested).hasSize((items + 9) / 10);
  }

  @Test
  void maxRequestsIncludesThePagesAhead() {
    Simulation service = Simulation.pageNumbers(100, 10);
    List<String> delivered = new ArrayList<>();
    assertThatThrownBy(
            () ->
                service
                    .listing()
                    .readAhead(8)
                    .maxRequests(4)
                    .forEach(model -> delivered.add(model.id())))
        .isInstanceOf(IncompleteListingException.class);
    service.time.runTasks();
    assertThat(delivered).hasSize(40);
    assertThat(service.requested).hasSize(4);
  }

  @Test
  void withoutATotalOnlyTheNextPageIsFetchedAhead() {
    Simulation service = Simulation.hasNext(50, 10);
    ListingIterator<TestModel> walk = service.listing().readAhead(8).iterator();
    take(walk, 11);
    service.time.runTasks();
    assertThat(service.requested).hasSize(3);
  }

  @Test
  void aServiceWithSmallerPagesThanRequestedIsReadCompletely() {
    Simulation small = Simulation.offsets(95, 10);
    Simulation service =
        Simulation.of(
            Paging.offset("offset", 100),
            url -> small.slice(Integer.parseInt(url.queryParameter("offset")), 10).total(95));
    assertThat(ids(service.listing().readAhead(8))).isEqualTo(small.ids);
    assertThat(service.requested).hasSize(10);
  }

  @Test
  void aCompleteListingHasAllModelsOfAChangingList() {
    Simulation service = Simulation.offsets(50, 10);
    service.changes.put(3, () -> service.ids.add(0, "new"));
    assertThat(ids(complete(service).readAhead(4)))
        .containsExactlyInAnyOrderElementsOf(service.ids);
  }

  @Test
  void theFirstPageOfALaterPassIsFetchedAlone() {
    Simulation service = Simulation.pageNumbers(60, 10);
    service.time.order = size -> size - 1;
    assertThat(ids(complete(service).readAhead(4))).isEqualTo(service.ids);
    List<String> pages = pagesRequested(service);
    assertThat(pages).hasSize(12);
    assertThat(pages.get(0)).isEqualTo("1");
    assertThat(pages.get(6)).isEqualTo("1");
  }

  @Test
  void theElapsedTimeOfAPageExcludesTheTimeThatItWasHeld() {
    Simulation service = Simulation.pageNumbers(8, 2);
    service.latency = Duration.ofSeconds(2);
    Iterator<Page<TestModel>> pages = service.listing().readAhead(2).pages().iterator();
    List<Duration> elapsed = new ArrayList<>();
    while (pages.hasNext()) {
      elapsed.add(pages.next().response().elapsed());
      service.time.runTasks();
      service.time.advance(Duration.ofMinutes(5));
    }
    assertThat(elapsed).hasSize(4).containsOnly(Duration.ofSeconds(2));
  }

  @Test
  void pagesAheadThatTheWalkDoesNotReachAreDroppedAndOthersTakeTheirRoom() {
    Simulation service =
        Simulation.of(
            Paging.offset("offset", 5),
            url -> {
              int offset = Integer.parseInt(url.queryParameter("offset"));
              int size = offset == 5 ? 4 : 5; // A short page moves all positions after it.
              return ServedPage.of(models(offset, Math.min(offset + size, 40))).total(40);
            });
    ListingIterator<TestModel> walk = service.listing().readAhead(2).iterator();
    take(walk, 6); // The page at 10 is fetched ahead, but the walk goes on at 9.
    take(walk, 4);
    service.time.runTasks();
    assertThat(service.requested.stream().map(url -> url.queryParameter("offset")))
        .contains("9", "14", "19")
        .doesNotContain("15");
    assertThat(rest(walk)).hasSize(30).doesNotHaveDuplicates();
  }

  private static String[] models(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "m" + i).toArray(String[]::new);
  }
}
