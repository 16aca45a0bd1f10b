package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.bookmarkAfter;
import static io.modellist.core.internal.listing.Walks.ids;
import static io.modellist.core.internal.listing.Walks.pagesRequested;
import static io.modellist.core.internal.listing.Walks.rest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.Page;
import io.modellist.core.PagingException;
import io.modellist.core.simulation.ServedPage;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A listing can start at a position other than the first page. */
class StartTest {
  private static Simulation at(String start, Simulation service) {
    service.start = start;
    return service;
  }

  private static String page(int number) {
    return Integer.toString(number);
  }

  private static void assertExactly(List<String> expected, int requests, Simulation service) {
    ListingIterator<TestModel> walk = service.listing().iterator();
    assertThat(rest(walk)).as(service.start).isEqualTo(expected);
    ListingReport report = walk.report();
    assertThat(report.driftNotes()).as(service.start).isEmpty();
    assertThat(report.requests()).as(service.start).isEqualTo(requests);
  }

  @Test
  void theListingHasTheModelsFromTheStartOnAndEndsWhereTheTotalIsReached() {
    for (int models : List.of(1, 19, 20, 21, 60, 61)) {
      for (int start = 0; start < models; start++) {
        int requests = (models - start + 19) / 20;
        Simulation offsets = at(page(start), Simulation.offsets(models, 20));
        assertExactly(offsets.ids.subList(start, models), requests, offsets);
        if (start % 20 == 0) {
          String number = page(start / 20 + 1);
          for (Simulation pages :
              List.of(Simulation.pageNumbers(models, 20), Simulation.hasNext(models, 20))) {
            assertExactly(pages.ids.subList(start, models), requests, at(number, pages));
          }
        }
      }
    }
  }

  @Test
  void theFirstRequestAsksForTheStart() {
    Simulation service = at("3", Simulation.pageNumbers(100, 20));
    ids(service.listing());
    assertThat(pagesRequested(service)).containsExactly("3", "4", "5");
  }

  @Test
  void aStartAfterTheEndIsAnEmptyListInOneRequest() {
    for (int models : List.of(0, 1, 20, 40, 41)) {
      for (int number : List.of(4, 5, 1000)) {
        List<Simulation> services =
            List.of(
                at(page(number), Simulation.pageNumbers(models, 20)),
                at(page(number), Simulation.hasNext(models, 20)),
                at(page(number), withoutSign(models)),
                at(page(20 * number), Simulation.offsets(models, 20)));
        services.forEach(service -> assertExactly(List.of(), 1, service));
      }
    }
  }

  /** Returns a service that reports neither totals nor whether there is more. */
  private static Simulation withoutSign(int models) {
    Simulation list = Simulation.pageNumbers(models, 20);
    return Simulation.of(list.paging, url -> list.slice((Simulation.page(url) - 1) * 20, 20));
  }

  @Test
  void afterTheEndThereIsOneEmptyPageAndAnotherEchoDoesNotMatter() {
    Simulation service =
        at("9", Simulation.of(Paging.pageNumber("page", 20), url -> ServedPage.of().pages(3, 3)));
    List<Page<TestModel>> pages = new ArrayList<>();
    service.listing().pages().forEach(pages::add);
    assertThat(pages).singleElement().matches(page -> page.items().isEmpty() && !page.hasNext());
  }

  @Test
  void aServiceThatIgnoresTheStartIsAnError() {
    Simulation list = Simulation.offsets(60, 20);
    Simulation ignoring =
        at("40", Simulation.of(list.paging, url -> list.slice(0, 20).total(60).offset(0, 20)));
    assertThatThrownBy(() -> ignoring.listing().toList())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("does not start the list where the query asks")
        .hasMessageContaining("offset 0 for offset 40");
    Simulation first =
        at(
            "3",
            Simulation.of(Paging.pageNumber("page", 20), url -> ServedPage.of("m1").pages(1, 1)));
    assertThatThrownBy(() -> first.listing().toList()).hasMessageContaining("page 1 for page 3");
  }

  @Test
  void anotherPageSizeThanAskedForIsNotAnError() {
    Simulation list = Simulation.pageNumbers(100, 30);
    Simulation echoing =
        at("3", Simulation.of(list.paging, url -> smaller(list, url).offset(40, 20)));
    assertThat(ids(echoing.listing())).isEqualTo(list.ids.subList(40, 100));
    assertThat(echoing.requested).hasSize(3);
    // Without an echo nothing shows where page 3 is, so that the total cannot be compared.
    for (int start = 2; start <= 6; start++) {
      Simulation silent = at(page(start), Simulation.of(list.paging, url -> smaller(list, url)));
      ListingIterator<TestModel> walk = silent.listing().iterator();
      assertThat(rest(walk)).isEqualTo(list.ids.subList(20 * start - 20, 100));
      assertThat(walk.report().driftNotes()).isEmpty();
    }
  }

  private static ServedPage smaller(Simulation list, okhttp3.HttpUrl url) {
    return list.slice((Simulation.page(url) - 1) * 20, 20).total(list.ids.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 32})
  void readAheadStopsAtTheTotal(int ahead) {
    Simulation service = at("3", Simulation.pageNumbers(205, 20));
    assertThat(ids(service.listing().readAhead(ahead))).isEqualTo(service.ids.subList(40, 205));
    assertThat(pagesRequested(service))
        .startsWith("3", "4")
        .containsExactlyInAnyOrder("3", "4", "5", "6", "7", "8", "9", "10", "11");
    Simulation offsets = at("35", Simulation.offsets(205, 20));
    assertThat(ids(offsets.listing().readAhead(ahead))).isEqualTo(offsets.ids.subList(35, 205));
    assertThat(offsets.requested).hasSize(9);
  }

  @Test
  void maxItemsCountsFromTheStart() {
    Simulation service = at("3", Simulation.pageNumbers(100, 20));
    assertThat(ids(service.listing().maxItems(30))).isEqualTo(service.ids.subList(40, 70));
    assertThat(service.requested).hasSize(2);
  }

  @Test
  void aListThatChangesUnderTheWalkIsStillNoticed() {
    Simulation service = at("2", Simulation.pageNumbers(60, 20));
    service.changes.put(2, () -> service.ids.subList(0, 5).clear());
    ListingIterator<TestModel> walk = service.listing().iterator();
    rest(walk);
    assertThat(walk.report().driftNotes()).contains("the total went from 60 to 55");
  }

  @Test
  void aCompleteListingStartsAtTheFirstPage() {
    Simulation pages = at("3", Simulation.pageNumbers(60, 20));
    assertThatThrownBy(() -> pages.listing().consistency(Consistency.COMPLETE))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "simulated: a COMPLETE listing reads the entire list: it cannot start at page=3");
    Simulation first = at("1", Simulation.pageNumbers(60, 20));
    assertThat(ids(first.listing().consistency(Consistency.COMPLETE))).isEqualTo(first.ids);
  }

  @Test
  void theStartIsPartOfTheQueryOfABookmark() {
    Simulation service = at("3", Simulation.pageNumbers(100, 20));
    Bookmark bookmark = bookmarkAfter(service, 5);
    for (String other : List.of("1", "2", "4")) {
      service.start = other;
      assertThatThrownBy(() -> service.listing().from(bookmark))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("start");
    }
    service.start = "3";
    assertThat(service.listing().from(bookmark).toList()).hasSize(55);
    // A parameter of the same name and value would be the same request.
    assertThatThrownBy(() -> service.listing(List.of(new Parameter("a", "1"))).from(bookmark))
        .isInstanceOf(ConfigurationException.class);
  }
}
