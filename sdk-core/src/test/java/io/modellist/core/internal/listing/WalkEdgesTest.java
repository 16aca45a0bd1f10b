package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.Bookmark;
import io.modellist.core.CallListener;
import io.modellist.core.CancelledException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ModelListException;
import io.modellist.core.Page;
import io.modellist.core.RequestOptions;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WalkEdgesTest {
  private final Simulation service = Simulation.pageNumbers(5, 2);

  private static List<String> rest(ListingIterator<TestModel> walk) {
    List<String> ids = new ArrayList<>();
    walk.forEachRemaining(model -> ids.add(model.id()));
    return ids;
  }

  @Test
  void behindTheLastModelThereIsNoNext() {
    ListingIterator<TestModel> walk = service.listing().iterator();
    rest(walk);
    assertThatThrownBy(walk::next)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("the listing has no more models");
    assertThat(walk.hasNext()).isFalse();
    assertThat(service.asked).hasSize(3);
  }

  @Test
  void behindTheLastPageThereIsNoNext() {
    Iterator<Page<TestModel>> pages = service.listing().pages().iterator();
    pages.forEachRemaining(page -> {});
    assertThatThrownBy(pages::next)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("the listing has no more pages");
  }

  @Test
  void askingForMoreFromWithinTheWalkIsRefusedAndDoesNotHarmIt() {
    List<ListingIterator<TestModel>> walk = new ArrayList<>();
    List<RuntimeException> refusals = new ArrayList<>();
    service.listener =
        new CallListener() {
          @Override
          public void onPage(PageReceived page) {
            try {
              walk.get(0).next();
            } catch (RuntimeException e) {
              refusals.add(e);
            }
          }
        };
    walk.add(service.listing().iterator());
    assertThat(rest(walk.get(0))).isEqualTo(service.ids);
    assertThat(refusals).hasSize(3).allMatch(IllegalStateException.class::isInstance);
    assertThat(refusals.get(0)).hasMessageStartingWith("the iterator is in use");
  }

  @Test
  void maxItemsCutsAPageAndItsBookmarkGivesTheRest() {
    List<Page<TestModel>> pages = new ArrayList<>();
    service.listing().maxItems(3).pages().forEach(pages::add);
    assertThat(pages).hasSize(2);
    assertThat(pages.get(1).items()).containsExactly(new TestModel("m3"));
    assertThat(pages.get(1).hasNext()).isTrue();
    Bookmark mark = pages.get(1).next().orElseThrow();
    assertThat(rest(service.listing().from(mark).iterator())).containsExactly("m4", "m5");
  }

  @Test
  void maxItemsThatArePagesExactlyAskForNoMorePages() {
    List<Page<TestModel>> pages = new ArrayList<>();
    service.listing().maxItems(4).pages().forEach(pages::add);
    assertThat(pages).extracting(page -> page.items().size()).containsExactly(2, 2);
    assertThat(service.asked).hasSize(2);
  }

  @Test
  void aPageTellsWhatTheServiceToldOfIt() {
    Simulation told =
        Simulation.of(
            service.paging,
            url ->
                Simulation.items(List.of("a", "b"))
                    .total(7)
                    .pages(Long.parseLong(url.queryParameter("page")), 4)
                    .offset(0, 2));
    Page<TestModel> page = told.listing().firstPage();
    assertThat(page.number()).isEqualTo(1);
    assertThat(page.totalItems()).isEqualTo(7);
    assertThat(page.totalPages()).isEqualTo(4);
    assertThat(page.offset()).isZero();
    assertThat(page.response().status()).isEqualTo(200);
    assertThat(page.response().attempts()).isEqualTo(1);
  }

  @Test
  void anEmptyPageInTheMiddleIsGivenAsAPage() {
    Simulation gap =
        Simulation.of(
            service.paging,
            url -> {
              int page = Integer.parseInt(url.queryParameter("page"));
              return Simulation.items(page == 2 ? List.of() : List.of("i" + page)).more(page < 3);
            });
    List<List<TestModel>> pages = new ArrayList<>();
    gap.listing().pages().forEach(page -> pages.add(page.items()));
    assertThat(pages)
        .containsExactly(List.of(new TestModel("i1")), List.of(), List.of(new TestModel("i3")));
  }

  @Test
  void anEntryThatCannotBeDeliveredIsNamedByItsPlace() {
    Simulation odd =
        Simulation.of(
            service.paging,
            url -> {
              int page = Integer.parseInt(url.queryParameter("page"));
              return Simulation.items(page == 1 ? List.of("a", "b") : Arrays.asList("c", null))
                  .more(page < 2);
            });
    ListingIterator<TestModel> walk = odd.listing().iterator();
    List<String> got = new ArrayList<>();
    UnexpectedContentException e =
        catchThrowableOfType(
            UnexpectedContentException.class,
            () -> walk.forEachRemaining(model -> got.add(model.id())));
    assertThat(e)
        .hasMessage(
            "simulated: entry 2 of page 2 (position \"2\") cannot be delivered: /id: has no id,"
                + " there is null. See docs/troubleshooting.md#entries");
    assertThat(e.progress().orElseThrow().page()).isEqualTo(2);
    assertThat(e.progress().orElseThrow().itemsDelivered()).isEqualTo(3);
    assertThat(got).containsExactly("a", "b", "c");
    assertThat(walk.hasNext()).isFalse();
  }

  @Test
  void aPageThatBeginsWithAnEntryThatCannotBeDeliveredIsThrownAndThenGoesOn() {
    Simulation odd =
        Simulation.of(
            service.paging, url -> Simulation.items(Arrays.asList(null, "b")).more(false));
    Iterator<Page<TestModel>> pages = odd.listing().pages().iterator();
    assertThatThrownBy(pages::next).isInstanceOf(UnexpectedContentException.class);
    assertThat(pages.next().items()).containsExactly(new TestModel("b"));
    assertThat(pages.hasNext()).isFalse();
  }

  @Test
  void aClosedStreamSaysThatItWasClosedAndWhereItStood() {
    Stream<TestModel> stream = service.listing().stream();
    Iterator<TestModel> models = stream.iterator();
    models.next();
    models.next();
    stream.close();
    CancelledException e = catchThrowableOfType(CancelledException.class, models::hasNext);
    assertThat(e)
        .hasMessage(
            "simulated: the iterator or the client was closed."
                + " See docs/troubleshooting.md#cancelled");
    assertThat(e.progress().orElseThrow().itemsDelivered()).isPositive();
    assertThat(service.asked).hasSize(1);
  }

  @Test
  void oneRequestMoreThanAllowedNamesTheLimitAndCarriesTheReport() {
    ModelListException e =
        catchThrowableOfType(
            ModelListException.class, () -> service.listing().maxRequests(2).toList());
    assertThat(e)
        .hasMessageContaining("the listing is not complete: it needs more than maxRequests = 2");
    assertThat(e.progress().orElseThrow().page()).isEqualTo(3);
    assertThat(service.listing().maxRequests(3).toList()).hasSize(5);
  }

  @Test
  void whatAListingCannotBeIsRefusedAtOnce() {
    Listing<TestModel> listing = service.listing();
    for (Runnable wrong :
        List.<Runnable>of(
            () -> listing.maxItems(0),
            () -> listing.maxRequests(0),
            () -> listing.maxPasses(0),
            () -> listing.maxPasses(101),
            () -> listing.deadline(Duration.ZERO),
            () -> listing.from(new Bookmark("simulated", mark().query(), "1", -1, 0, null)))) {
      assertThatThrownBy(wrong::run).isInstanceOf(ConfigurationException.class);
    }
    assertThatThrownBy(() -> listing.options(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> listing.consistency(null)).isInstanceOf(NullPointerException.class);
    assertThat(listing.maxPasses(100).maxPasses(1).maxItems(1).maxRequests(1).toList()).hasSize(1);
  }

  @Test
  void everyNarrowingKeepsTheOthers() {
    service.takes = Duration.ofSeconds(4);
    Listing<TestModel> narrowed =
        service
            .listing()
            .maxItems(3)
            .maxRequests(2)
            .deadline(Duration.ofSeconds(7))
            .from(mark())
            .options(RequestOptions.defaults());
    assertThat(service.listing().maxItems(3).maxRequests(2).toList()).hasSize(3);
    assertThatThrownBy(narrowed::toList).hasMessageContaining("the listing's deadline is over");
    assertThatThrownBy(() -> narrowed.maxRequests(1).deadline(Duration.ofHours(1)).toList())
        .hasMessageContaining("maxRequests = 1");
  }

  @Test
  void anotherOrderOfParametersIsTheSameQueryAndAnotherValueIsNot() {
    Parameter a = new Parameter("a", "1");
    Parameter b = new Parameter("b", "2");
    Bookmark mark = service.listing(List.of(a, b)).iterator().bookmark();
    assertThat(service.listing(List.of(b, a)).from(mark).toList()).hasSize(5);
    for (List<Parameter> other :
        List.of(List.of(a), List.of(a, new Parameter("b", "1")), List.of(a, b, b))) {
      assertThatThrownBy(() -> service.listing(other).from(mark))
          .isInstanceOf(ConfigurationException.class);
    }
  }

  @Test
  void whatACompleteListingCannotHaveIsNamed() {
    Listing<TestModel> complete = service.listing().consistency(Consistency.COMPLETE);
    assertThatThrownBy(() -> complete.maxItems(3)).hasMessageEndingWith("it cannot have maxItems");
    assertThatThrownBy(() -> complete.from(mark()))
        .hasMessageEndingWith("it cannot have a bookmark to start from");
  }

  @Test
  void aListingPrintsWhatItAsksFor() {
    assertThat(service.listing(List.of(new Parameter("tag", "x"))).toString())
        .startsWith("Listing[simulated ")
        .contains("models", "tag", "x");
  }

  private Bookmark mark() {
    return service.listing().iterator().bookmark();
  }
}
