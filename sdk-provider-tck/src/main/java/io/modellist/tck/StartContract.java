package io.modellist.tck;

import static io.modellist.tck.ContractSubject.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.Model;
import io.modellist.core.Resumed;
import io.modellist.testing.FakeService;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The contract of a query that sets where a listing starts. Extend it in the tests of a provider
 * whose queries have such a parameter. Close the fake and the client after each test.
 */
public abstract class StartContract {
  private final String parameter;
  private final int size;

  /**
   * Creates the contract.
   *
   * @param parameter the query parameter of the start
   * @param size the page size of all listings
   */
  protected StartContract(String parameter, int size) {
    this.parameter = parameter;
    this.size = size;
  }

  /** Returns the fake that the listings are requested from; without models at first. */
  protected abstract FakeService<?> fake();

  /** Returns the listing from this start, with the page size of the contract. */
  protected abstract Listing<? extends Model> from(long start);

  /** Returns the same listing, with the start set by the name of its parameter. */
  protected abstract Listing<? extends Model> filtered(String start);

  /** Returns the listing whose query sets no start. */
  protected abstract Listing<? extends Model> withoutStart();

  /** Returns the start at a page; by default, the number of the page. */
  protected long start(int page) {
    return page;
  }

  /** Returns starts after the end of a list of {@code size + 1} models. */
  protected List<Long> startsAfterTheEnd() {
    return List.of(3L, 4L, (long) Integer.MAX_VALUE);
  }

  /** Returns how a bookmark is resumed after deletions; exactly by default. */
  protected Resumed resumed() {
    return Resumed.EXACT;
  }

  /** Returns the starts of the requests that were sent. */
  protected final List<String> requested() {
    return fake().requests().stream().map(r -> r.parameter(parameter).orElseThrow()).toList();
  }

  @Test
  void theListingStartsThereAndEndsAtTheTotal() {
    assertStartsAtThirdPage(0);
  }

  @Test
  void theListingStartsThereWithReadAhead() {
    assertStartsAtThirdPage(3);
  }

  private void assertStartsAtThirdPage(int ahead) {
    List<String> all = fake().withModels(5 * size).ids();
    ListingIterator<? extends Model> models = from(start(3)).readAhead(ahead).iterator();

    assertThat(ids(models)).isEqualTo(all.subList(2 * size, 5 * size));
    assertThat(requested())
        .containsExactlyInAnyOrder(text(start(3)), text(start(4)), text(start(5)))
        .startsWith(text(start(3)));
    assertThat(models.report().driftNotes()).isEmpty();
  }

  @Test
  void aStartAfterTheEndIsAnEmptyListingInOneRequest() {
    for (int added : List.of(0, size, 1)) {
      fake().withModels(added);
      for (long start : startsAfterTheEnd()) {
        ListingIterator<? extends Model> walk = from(start).iterator();
        assertThat(walk.hasNext()).isFalse();
        assertThat(walk.report().driftNotes()).isEmpty();
        assertThat(walk.report().requests()).isEqualTo(1);
      }
    }
  }

  @Test
  void aBookmarkIsResumedAfterDeletionsBeforeTheStart() {
    List<String> all = fake().withModels(5 * size).ids();
    ListingIterator<? extends Model> models = from(start(3)).iterator();
    for (int i = 0; i < size + 3; i++) {
      models.next();
    }
    Bookmark bookmark = models.bookmark();
    all.subList(3, size + 3).forEach(fake()::remove);

    ListingIterator<? extends Model> rest = from(start(3)).from(bookmark).iterator();

    assertThat(ids(rest)).isEqualTo(all.subList(3 * size + 3, 5 * size));
    assertThat(rest.report().resumed()).hasValue(resumed());
  }

  @Test
  void theStartBelongsToTheQuery() {
    fake().withModels(3 * size);
    Bookmark bookmark = from(start(2)).firstPage().next().orElseThrow();

    assertThatThrownBy(() -> from(start(1)).from(bookmark))
        .isInstanceOf(ConfigurationException.class);
    assertThat(filtered(text(start(2))).from(bookmark)).hasSize(size);
    Bookmark first = from(start(1)).firstPage().next().orElseThrow();
    assertThat(withoutStart().from(first)).hasSize(2 * size);
  }

  @Test
  void aCompleteListingHasNoOtherStart() {
    assertThatThrownBy(() -> from(start(3)).consistency(Consistency.COMPLETE))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("cannot start at " + parameter + "=" + start(3));
    fake().withModels(size + 1);
    assertThat(from(start(1)).consistency(Consistency.COMPLETE)).hasSize(size + 1);
  }

  private static String text(long start) {
    return Long.toString(start);
  }
}
