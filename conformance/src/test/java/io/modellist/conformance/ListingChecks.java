package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Bookmark;
import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.Page;
import io.modellist.core.SortDirection;
import io.modellist.openwebui.OpenWebUiClient;
import io.modellist.openwebui.OpenWebUiModel;
import io.modellist.openwebui.OpenWebUiSort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the SDK's client does with a server that has the first n models. */
final class ListingChecks {
  private static final Map<OpenWebUiSort, Comparator<OpenWebUiModel>> SORTS =
      Map.of(
          OpenWebUiSort.NAME, Comparator.comparing(OpenWebUiModel::name),
          OpenWebUiSort.CREATED_AT, Comparator.comparing(OpenWebUiModel::createdAt),
          OpenWebUiSort.UPDATED_AT, Comparator.comparing(OpenWebUiModel::updatedAt));
  private static final int PER_PAGE = 30;

  private final List<String> ids;
  private final Map<String, Consumer<OpenWebUiClient>> checks = new LinkedHashMap<>();

  private ListingChecks(int models) {
    ids = OpenWebUiForms.ids(models, n -> true);
  }

  /** Returns the checks with their names. */
  static Map<String, Consumer<OpenWebUiClient>> of(int models) {
    ListingChecks all = new ListingChecks(models);
    all.addOrders();
    for (Consistency consistency : Consistency.values()) {
      all.add(consistency.toString(), c -> c.listModels().consistency(consistency));
      all.add(
          consistency + " with readAhead",
          c -> c.listModels().consistency(consistency).readAhead(3));
    }
    all.checks.put("pages and totals", all::pagesAndTotals);
    all.checks.put("resumed in the middle", all::resumed);
    all.checks.put("stopped at maxItems", all::stopped);
    return all.checks;
  }

  private void addOrders() {
    SORTS.forEach(
        (field, ascending) -> {
          for (SortDirection direction : SortDirection.values()) {
            Comparator<OpenWebUiModel> order =
                direction == SortDirection.ASCENDING ? ascending : ascending.reversed();
            checks.put(
                field + " " + direction,
                client -> {
                  List<OpenWebUiModel> models =
                      client.listModels(q -> q.sort(field, direction)).toList();
                  assertThat(models).isSortedAccordingTo(order);
                  assertThat(models).extracting(OpenWebUiModel::id).hasSameElementsAs(ids);
                  assertThat(models).hasSameSizeAs(ids);
                });
          }
        });
  }

  private void add(String name, Function<OpenWebUiClient, Listing<OpenWebUiModel>> listing) {
    checks.put(
        name,
        client ->
            assertThat(listing.apply(client).stream().map(OpenWebUiModel::id))
                .containsExactlyInAnyOrderElementsOf(ids));
  }

  private void pagesAndTotals(OpenWebUiClient client) {
    List<Page<OpenWebUiModel>> pages = client.listModels().pages().stream().toList();

    assertThat(pages).hasSize(Math.max(1, (ids.size() + PER_PAGE - 1) / PER_PAGE));
    assertThat(pages).allMatch(page -> page.totalItems().getAsLong() == ids.size());
    assertThat(pages.stream().mapToInt(page -> page.items().size()).sum()).isEqualTo(ids.size());
    assertThat(pages.get(pages.size() - 1).hasNext()).isFalse();
  }

  private void resumed(OpenWebUiClient client) {
    ListingIterator<OpenWebUiModel> models = client.listModels().iterator();
    List<String> delivered = new ArrayList<>();
    while (delivered.size() < ids.size() / 2) {
      delivered.add(models.next().id());
    }
    Bookmark place = models.bookmark();
    models.close();

    client.listModels().from(place).stream().forEach(model -> delivered.add(model.id()));

    assertThat(delivered).containsExactlyInAnyOrderElementsOf(ids);
  }

  private void stopped(OpenWebUiClient client) {
    int most = Math.max(1, ids.size() - 1);

    assertThat(client.listModels().maxItems(most).toList()).hasSize(Math.min(most, ids.size()));
  }
}
