package io.modellist.testing;

import static io.modellist.testing.ContractSubject.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.Model;
import io.modellist.core.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Listings are lazy, whole, in order, and ask for nothing twice. */
public interface ListingPromises extends Promises {
  @Test
  default void makingAListingSendsNothing() {
    subject().threePages();

    Listing<? extends Model> listing = subject().listing().maxItems(5).maxRequests(9);
    assertThat(listing.stream()).isNotNull();
    assertThat(listing.pages()).isNotNull();

    assertThat(subject().fake().requestCount()).isZero();
  }

  @Test
  default void findFirstSendsOneRequest() {
    List<String> all = subject().threePages();

    assertThat(subject().listing().stream().map(Model::id).findFirst()).hasValue(all.get(0));

    assertThat(subject().fake().requestCount()).isEqualTo(1);
  }

  @Test
  default void everyModelComesOnceInOrderInAsManyRequestsAsThereArePages() {
    List<String> all = subject().threePages();

    assertThat(ids(subject().listing())).isEqualTo(all);

    assertThat(subject().fake().requestCount()).isEqualTo(3);
  }

  @Test
  default void aFullLastPageIsTheLast() {
    subject().fake().withModels(2 * subject().pageSize());

    assertThat(ids(subject().listing())).isEqualTo(subject().fake().ids());

    assertThat(subject().fake().requestCount()).isEqualTo(2);
  }

  @Test
  default void anEmptyListIsOneRequest() {
    assertThat(subject().listing().toList()).isEmpty();

    assertThat(subject().fake().requestCount()).isEqualTo(1);
  }

  @Test
  default void iteratingAgainStartsAnew() {
    List<String> all = subject().threePages();
    Listing<? extends Model> listing = subject().listing();

    assertThat(ids(listing)).isEqualTo(all);
    assertThat(ids(listing)).isEqualTo(all);

    assertThat(subject().fake().requestCount()).isEqualTo(6);
  }

  @Test
  default void maxItemsStopsAskingAndLeavesTheListingAsItWas() {
    List<String> all = subject().threePages();
    int size = subject().pageSize();
    Listing<? extends Model> listing = subject().listing();

    assertThat(ids(listing.maxItems(size))).isEqualTo(all.subList(0, size));
    assertThat(subject().fake().requestCount()).isEqualTo(1);
    assertThat(ids(listing.maxItems(size + 1))).isEqualTo(all.subList(0, size + 1));
    assertThat(subject().fake().requestCount()).isEqualTo(3);
    assertThat(ids(listing)).isEqualTo(all);
  }

  @Test
  default void pagesHoldTheSameModels() {
    List<String> all = subject().threePages();
    List<String> paged = new ArrayList<>();
    List<Boolean> more = new ArrayList<>();

    for (Page<? extends Model> page : subject().listing().pages()) {
      page.items().forEach(model -> paged.add(model.id()));
      more.add(page.hasNext());
    }

    assertThat(paged).isEqualTo(all);
    assertThat(more).containsExactly(true, true, false);
    assertThat(subject().fake().requestCount()).isEqualTo(3);
  }

  @Test
  default void theFirstPageIsOneRequestAndLeadsToTheRest() {
    List<String> all = subject().threePages();
    int size = subject().pageSize();

    Page<? extends Model> first = subject().listing().firstPage();

    assertThat(first.items()).extracting(Model::id).isEqualTo(all.subList(0, size));
    assertThat(first.response().status()).isEqualTo(200);
    assertThat(subject().fake().requestCount()).isEqualTo(1);
    assertThat(ids(subject().listing().from(first.next().orElseThrow())))
        .isEqualTo(all.subList(size, all.size()));
  }

  @Test
  default void theReportCountsWhatHappened() {
    List<String> all = subject().threePages();
    ListingIterator<? extends Model> models = subject().listing().iterator();
    assertThat(ids(models)).isEqualTo(all);

    ListingReport report = models.report();

    assertThat(report.requests()).isEqualTo(3);
    assertThat(report.pages()).isEqualTo(3);
    assertThat(report.items()).isEqualTo(all.size());
    assertThat(report.retries()).isZero();
    assertThat(report.drift()).as(report.driftNotes().toString()).isFalse();
    assertThat(report.fieldProblems()).isZero();
  }

  @Test
  default void repeatsComeAsServedOrAreLeftOut() {
    Map<String, @Nullable Object> twin = subject().fake().withModels(2).sampleModel();
    subject().fake().add(twin).add(twin);
    Listing<? extends Model> listing = subject().listing();

    assertThat(listing.toList()).hasSize(4);
    assertThat(ids(listing.consistency(Consistency.DISTINCT))).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  default void everyModelIsReadWithoutAProblem() {
    subject().threePages();

    List<? extends Model> all = subject().listing().toList();

    assertThat(all).flatExtracting(Model::problems).isEmpty();
    assertThat(all).extracting(Model::label).noneMatch(String::isBlank);
    assertThat(all).extracting(Model::provider).noneMatch(String::isBlank);
  }
}
