package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.Bookmark;
import io.modellist.core.CancelledException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.Model;
import io.modellist.core.NotFoundException;
import io.modellist.core.Page;
import io.modellist.core.Proof;
import io.modellist.core.QueryableCatalog;
import io.modellist.core.RequestOptions;
import io.modellist.core.Resumed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class InMemoryCatalogTest {
  private static final String OF_ANOTHER_PROVIDER =
      "ml2.AAAAAXgAAAAAAAAAAAAAAAExAAAAAP__________AAAAAAAAAAAAAAAAAAAAAAAAysSBOg";

  private final List<String> ids = IntStream.range(0, 7).mapToObj(i -> "m" + i).toList();
  private final InMemoryCatalog<IdOnlyModel> catalog = catalog(ids).pageSize(3);

  @Test
  void listingsGiveAllModelsAnyNumberOfTimes() {
    assertThat(catalog.listModels().toList()).extracting(Model::id).isEqualTo(ids);
    assertThat(catalog.listModels().stream().map(Model::id)).containsExactlyElementsOf(ids);
    assertThat(catalog.listModels().maxItems(4).toList()).hasSize(4);
    assertThat(catalog.listModels().deadline(Duration.ofNanos(1)).toList()).hasSize(7);
  }

  @Test
  void pagesKnowTheirPlace() {
    List<Page<IdOnlyModel>> pages =
        StreamSupport.stream(catalog.listModels().pages().spliterator(), false).toList();

    assertThat(pages).extracting(page -> page.items().size()).containsExactly(3, 3, 1);
    assertThat(pages).extracting(page -> page.number().orElseThrow()).containsExactly(1L, 2L, 3L);
    assertThat(pages).extracting(page -> page.totalPages().orElseThrow()).containsOnly(3L);
    assertThat(pages).extracting(Page::hasNext).containsExactly(true, true, false);
    assertThat(catalog.listModels().firstPage()).isEqualTo(pages.get(0));
    assertThat(catalog(List.of()).listModels().firstPage().items()).isEmpty();
  }

  /** Returns a catalog of models that were created one second apart. */
  private static InMemoryCatalog<IdOnlyModel> created(int... seconds) {
    return new InMemoryCatalog<>(
            IntStream.of(seconds)
                .mapToObj(i -> new IdOnlyModel("m" + i, Instant.ofEpochSecond(i)))
                .toList())
        .pageSize(3);
  }

  @Test
  void aBookmarkFindsItsPlaceInACatalogWithOtherModels() {
    ListingIterator<IdOnlyModel> models = created(1, 2, 3, 4, 5, 6, 7).listModels().iterator();
    for (int i = 0; i < 4; i++) {
      models.next();
    }
    ListingIterator<IdOnlyModel> rest =
        created(2, 5, 6, 7, 8).listModels().from(models.bookmark()).iterator();
    List<String> ids = new ArrayList<>();
    rest.forEachRemaining(model -> ids.add(model.id()));
    assertThat(ids).containsExactly("m5", "m6", "m7", "m8");
    assertThat(rest.report().resumed()).contains(Resumed.EXACT);
  }

  @Test
  void theEndOfTheNewestFirstHasNothingAfterIt() {
    InMemoryCatalog<IdOnlyModel> newestFirst = created(7, 6, 5, 4);
    ListingIterator<IdOnlyModel> models = newestFirst.listModels().iterator();
    models.forEachRemaining(model -> {});
    assertThatThrownBy(() -> newestFirst.listModels().from(models.bookmark()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("newest");
  }

  @Test
  void aCompleteListingIsAnchoredIfTheModelsAreSorted() {
    ListingIterator<IdOnlyModel> models =
        created(IntStream.range(0, 40).toArray())
            .pageSize(10)
            .listModels()
            .consistency(Consistency.COMPLETE)
            .iterator();
    List<String> ids = new ArrayList<>();
    models.forEachRemaining(model -> ids.add(model.id()));
    assertThat(ids).hasSize(40);
    assertThat(models.report().proof()).contains(Proof.ANCHORED);
  }

  @Test
  void everyBookmarkLeadsToTheRest() {
    ListingIterator<IdOnlyModel> models = catalog.listModels().iterator();
    for (int i = 0; i <= ids.size(); i++) {
      Bookmark mark = Bookmark.parse(models.bookmark().toString());
      assertThat(catalog.listModels().from(mark).toList())
          .extracting(Model::id)
          .isEqualTo(ids.subList(i, ids.size()));
      assertThat(models.hasNext()).isEqualTo(i < ids.size());
      if (models.hasNext()) {
        models.next();
      }
    }
    assertThat(models.report().items()).isEqualTo(7);
    assertThat(models.report().pages()).isEqualTo(3);
  }

  @Test
  void aBookmarkFindsItsItemInAPageThatChanged() {
    ListingIterator<IdOnlyModel> models = catalog.listModels().iterator();
    take(5, models);
    List<String> moved = new ArrayList<>(ids);
    moved.remove("m3");
    ListingIterator<IdOnlyModel> later =
        catalog(moved).pageSize(3).listModels().from(models.bookmark()).iterator();

    assertThat(take(2, later)).containsExactly("m5", "m6");
    assertThat(later.hasNext()).isFalse();
    assertThat(later.report().drift()).isTrue();
  }

  @Test
  void aFailureOfTheWalkHasTheProgressOfTheWalk() {
    IncompleteListingException failure =
        catchThrowableOfType(
            IncompleteListingException.class, () -> catalog.listModels().maxRequests(2).toList());

    assertThat(failure.progress().orElseThrow().itemsDelivered()).isEqualTo(6);
    assertThat(failure.report().pages()).isEqualTo(2);
  }

  @Test
  void readAheadAndCompleteWorkAsWithAClient() {
    ListingIterator<IdOnlyModel> models =
        catalog.listModels().readAhead(2).consistency(Consistency.COMPLETE).iterator();

    assertThat(take(7, models)).isEqualTo(ids);
    assertThat(models.hasNext()).isFalse();
    assertThat(models.report().passes()).isEqualTo(2);
    assertThatThrownBy(models::bookmark).isInstanceOf(ConfigurationException.class);
  }

  @Test
  void limitsAndRepeatsAreTreatedAsByAClient() {
    InMemoryCatalog<IdOnlyModel> twice = catalog(List.of("a", "b", "a")).pageSize(3);

    assertThat(twice.listModels().toList()).hasSize(3);
    assertThat(twice.listModels().consistency(Consistency.DISTINCT).toList()).hasSize(2);
    assertThatThrownBy(() -> catalog.listModels().maxRequests(2).toList())
        .isInstanceOf(IncompleteListingException.class);
    assertThat(catalog.listModels().maxRequests(3).toList()).hasSize(7);
    assertThatThrownBy(() -> catalog.listModels().maxItems(0))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> catalog.listModels().from(Bookmark.parse(OF_ANOTHER_PROVIDER)))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void aQueryIsAnsweredByThePredicateOfTheTest() {
    QueryableCatalog<IdOnlyModel, String> queryable =
        catalog.queryable((model, query) -> query.contains(model.id()));

    assertThat(queryable.listModels("m1 m3 m4 m6").toList())
        .extracting(Model::id)
        .containsExactly("m1", "m3", "m4", "m6");
    assertThat(queryable.listModels("m1 m3 m4 m6").firstPage().totalItems()).hasValue(4);
    assertThat(queryable.listModels("none").toList()).isEmpty();
    assertThat(queryable.listModels().toList()).hasSize(7);
    assertThat(queryable.getModel("m2").id()).isEqualTo("m2");
    assertThat(queryable.findModel("x")).isEmpty();

    queryable.close();
    assertThatThrownBy(catalog.listModels()::toList).isInstanceOf(CancelledException.class);
  }

  @Test
  void aBookmarkBelongsToItsQuery() {
    QueryableCatalog<IdOnlyModel, String> queryable =
        catalog.queryable((model, query) -> query.contains(model.id()));
    Bookmark mark = queryable.listModels("m1 m2 m3 m4").firstPage().next().orElseThrow();

    assertThat(queryable.listModels("m1 m2 m3 m4").from(mark).toList())
        .extracting(Model::id)
        .containsExactly("m4");
    assertThatThrownBy(() -> queryable.listModels("m1 m2 m3").from(mark))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> queryable.listModels().from(mark))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void singleModelsAreFoundByTheirKey() {
    InMemoryCatalog<IdOnlyModel> keyed =
        new InMemoryCatalog<>(List.of(new IdOnlyModel("1", "org/one", null)));
    assertThat(keyed.getModel("org/one").id()).isEqualTo("1");
    assertThat(keyed.findModel("1")).isEmpty();
  }

  @Test
  void theOptionsOfASingleModelAreIgnored() {
    RequestOptions options = RequestOptions.defaults().withHeader("X-Team", "blue");
    assertThat(catalog.getModel("m3", options).id()).isEqualTo("m3");
    assertThat(catalog.findModel("x", options)).isEmpty();
  }

  @Test
  void singleModelsAreFoundById() {
    assertThat(catalog.getModel("m3").id()).isEqualTo("m3");
    assertThat(catalog.findModel("x")).isEmpty();
    assertThatThrownBy(() -> catalog.getModel("x"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("x");
  }

  @Test
  void whatIsClosedGivesNothing() {
    ListingIterator<IdOnlyModel> closed = catalog.listModels().iterator();
    closed.close();
    assertThatThrownBy(closed::hasNext).isInstanceOf(CancelledException.class);

    ListingIterator<IdOnlyModel> open = catalog.listModels().iterator();
    catalog.close();
    assertThatThrownBy(open::hasNext).isInstanceOf(CancelledException.class);
    assertThatThrownBy(() -> catalog.getModel("m1")).isInstanceOf(CancelledException.class);
  }

  private static InMemoryCatalog<IdOnlyModel> catalog(List<String> ids) {
    return new InMemoryCatalog<>(ids.stream().map(id -> new IdOnlyModel(id)).toList());
  }

  private static List<String> take(int count, ListingIterator<IdOnlyModel> models) {
    return IntStream.range(0, count).mapToObj(i -> models.next().id()).toList();
  }
}
