package io.modellist.tck;

import static io.modellist.tck.ContractSubject.bookmark;
import static io.modellist.tck.ContractSubject.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.Model;
import io.modellist.core.ModelListException;
import io.modellist.core.PagingException;
import io.modellist.core.Proof;
import io.modellist.core.Resumed;
import io.modellist.testing.Fault;
import io.modellist.testing.InMemoryCatalog;
import io.modellist.testing.Misbehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Listings resume at any model and end where the list ends. They stay exact while the list changes,
 * even if the service reports wrong totals or positions.
 */
abstract class PagingContract extends ContractTopic {
  PagingContract(ProviderContract provider) {
    super(provider);
  }

  @Test
  void aNewClientResumesAfterEveryModel() {
    List<String> all = fake().withModels(pageSize() + 3).ids();
    List<String> bookmarks = new ArrayList<>();
    ListingIterator<? extends Model> models = listing().iterator();
    bookmarks.add(models.bookmark().toString());
    while (models.hasNext()) {
      assertThat(models.next()).isNotNull();
      bookmarks.add(models.bookmark().toString());
    }

    Listing<? extends Model> other = listing();
    for (int i = 0; i < bookmarks.size(); i++) {
      assertThat(ids(other.from(Bookmark.parse(bookmarks.get(i)))))
          .as("after %d models", i)
          .isEqualTo(all.subList(i, all.size()));
    }
    assertThat(bookmarks).hasSize(all.size() + 1);
  }

  @Test
  void aBookmarkAtTheEndLeadsToModelsThatWereAddedLater() {
    List<String> all = threePages();
    ListingIterator<? extends Model> models = listing().iterator();
    assertThat(ids(models)).isEqualTo(all);
    fake().add(sampleModel());

    List<String> rest = ids(listing().from(models.bookmark()));

    assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(all);
  }

  @Test
  void aBookmarkOfAnotherProviderIsRefusedWithoutARequest() {
    Bookmark foreign = new InMemoryCatalog<>(List.of()).listModels().iterator().bookmark();

    assertThatThrownBy(() -> listing().from(foreign))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("listing of " + foreign.provider());
    assertThat(fake().requestCount()).isZero();
  }

  @Test
  void aServiceThatIgnoresThePositionIsDetected() {
    threePages();
    fake().misbehave(Misbehaviour.IGNORES_POSITION);

    assertPagingFails(4);
  }

  @Test
  void aServiceThatRepeatsItsPagesInTurnIsDetected() {
    threePages();
    fake().misbehave(Misbehaviour.CYCLES);

    assertPagingFails(5);
  }

  @Test
  void emptyPagesWithoutAnEndAreDetected() {
    fake().withModels(pageSize()).misbehave(Misbehaviour.EMPTY_FOR_EVER);

    assertPagingFails(5);
  }

  @Test
  void maxRequestsEndsAListWithoutAnEnd() {
    threePages();
    fake().misbehave(Misbehaviour.NEVER_ENDS);
    List<String> delivered = new ArrayList<>();

    IncompleteListingException failure =
        catchThrowableOfType(
            IncompleteListingException.class,
            () ->
                listing()
                    .maxRequests(7)
                    .iterator()
                    .forEachRemaining(model -> delivered.add(model.id())));

    assertThat(failure).as("an incomplete listing").isNotNull();
    assertThat(delivered).hasSize(7 * pageSize()).doesNotHaveDuplicates();
    assertThat(fake().requestCount()).isEqualTo(7);
  }

  @Test
  void anEmptyPageInTheMiddleIsNotTheEnd() {
    List<String> all = threePages();
    fake().emptyPage(2);

    assertThat(ids(listing())).isEqualTo(all);
  }

  @Test
  void aTotalThatIsTooLowIsNotBelieved() {
    List<String> all = threePages();
    fake().claimTotal(total -> 1);

    assertThat(ids(listing())).isEqualTo(all);
  }

  @Test
  void aListingEndsAlthoughTheTotalIsTooHigh() {
    List<String> all = threePages();
    fake().claimTotal(total -> total + 1);

    assertThat(ids(listing())).isEqualTo(all);

    // One empty page, and a second one for offsets below the reported total.
    assertThat(fake().requestCount()).isLessThanOrEqualTo(5);
  }

  @Test
  void readAheadDeliversTheSameModelsInTheSameOrderWithTheSameRequests() {
    List<String> all = fake().withModels(6 * pageSize() + 1).ids();

    assertThat(ids(listing().readAhead(4))).isEqualTo(all);

    assertThat(fake().requestCount()).isEqualTo(7);
  }

  @Test
  void aCompleteListingDeliversEveryModelThatWasPresentThroughoutExactlyOnce() {
    List<String> before = threePages();
    String deleted = before.get(0);
    fake()
        .beforeRequest(2, fake -> fake.remove(deleted))
        .beforeRequest(3, fake -> fake.add(fake.sampleModel()));
    List<String> present = new ArrayList<>(before);
    present.remove(deleted);

    ListingIterator<? extends Model> models =
        listing().consistency(Consistency.COMPLETE).iterator();
    List<String> delivered = ids(models);

    assertThat(delivered).containsAll(present).doesNotHaveDuplicates();
    ListingReport report = models.report();
    if (report.proof().equals(Optional.of(Proof.EQUAL_PASSES))) {
      assertThat(report.gone()).containsExactly(deleted);
      assertThat(report.fallback()).as("why it was not anchored").isPresent();
    } else {
      assertThat(report.proof()).contains(Proof.ANCHORED);
      assertThat(report.gone()).isEmpty();
    }
  }

  @Test
  void aCompleteListingOfAListThatStandsStillShowsNoDrift() {
    List<String> all = threePages();
    ListingIterator<? extends Model> models =
        listing().consistency(Consistency.COMPLETE).iterator();

    // Pages of the reverse order may return models of the same time in another order.
    assertThat(ids(models)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(models.report().driftNotes()).isEmpty();
    assertThat(models.report().repeatsSkipped()).isZero();
  }

  @Test
  void aListThatNeverStopsChangingIsReadCompletelyOrNotCalledComplete() {
    List<String> present = threePages();
    for (int request = 1; request <= 60; request++) {
      fake().beforeRequest(request, fake -> fake.add(fake.sampleModel()));
    }
    ListingIterator<? extends Model> models =
        listing().consistency(Consistency.COMPLETE).iterator();
    List<String> delivered = new ArrayList<>();

    IncompleteListingException failure =
        catchThrowableOfType(
            IncompleteListingException.class,
            () -> models.forEachRemaining(model -> delivered.add(model.id())));

    assertThat(delivered).containsAll(present).doesNotHaveDuplicates();
    if (failure == null) {
      assertThat(models.report().proof()).contains(Proof.ANCHORED);
    } else {
      assertThat(failure.report().proof()).isEmpty();
      assertThat(failure.report().passes()).isEqualTo(5);
    }
  }

  @Test
  void aModelThatIsDeletedAfterAFailureDoesNotHideAnotherFromTheBookmark() {
    assertRestAfterDeletions(1);
  }

  @Test
  void aPageOfModelsThatIsDeletedAfterAFailureDoesNotHideOthersFromTheBookmark() {
    assertRestAfterDeletions(pageSize());
  }

  private void assertRestAfterDeletions(int deletions) {
    List<String> all = threePages();
    fake().onRequest(3, Fault.status(404));
    Listing<? extends Model> listing = listing();
    ModelListException failure = catchThrowableOfType(ModelListException.class, () -> ids(listing));
    assertThat(failure).as("the failure of the third page").isNotNull();
    all.subList(0, deletions).forEach(fake()::remove);

    ListingIterator<? extends Model> rest =
        listing().from(Bookmark.parse(bookmark(failure).toString())).iterator();

    assertRest(rest, all.subList(2 * pageSize(), all.size()));
  }

  /** Asserts that exactly these models follow, or at least these if the place was not found. */
  private static void assertRest(ListingIterator<? extends Model> models, List<String> expected) {
    List<String> rest = ids(models);
    if (models.report().resumed().equals(Optional.of(Resumed.UNCERTAIN))) {
      assertThat(rest).endsWith(expected.toArray(String[]::new)).doesNotHaveDuplicates();
    } else {
      assertThat(rest).isEqualTo(expected);
    }
  }

  @Test
  void newModelsAreFoundFromTheEndAlsoAfterDeletions() {
    List<String> all = threePages();
    ListingIterator<? extends Model> models = listing().iterator();
    assertThat(ids(models)).isEqualTo(all);
    all.subList(0, pageSize()).forEach(fake()::remove);
    fake().add(sampleModel());
    fake().add(sampleModel());

    List<String> added = new ArrayList<>(fake().ids());
    added.removeAll(all);
    assertRest(listing().from(models.bookmark()).iterator(), added);
  }

  private void assertPagingFails(int mostRequests) {
    ListingIterator<? extends Model> models = listing().iterator();

    assertThat(catchThrowableOfType(PagingException.class, () -> ids(models)))
        .as("a paging exception")
        .isNotNull();

    int requests = fake().requestCount();
    assertThat(requests).isLessThanOrEqualTo(mostRequests);
    assertThat(catchThrowableOfType(PagingException.class, models::hasNext))
        .as("the same without a request")
        .isNotNull();
    assertThat(fake().requestCount()).isEqualTo(requests);
  }
}
