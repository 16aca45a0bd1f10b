package io.modellist.truefoundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.Page;
import io.modellist.core.PagingException;
import io.modellist.core.Resumed;
import io.modellist.testing.FakeTrueFoundry;
import io.modellist.testing.Misbehaviour;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code offset}: where a listing starts. */
class TrueFoundryStartTest {
  private static final int SIZE = 20;

  private final FakeTrueFoundry fake = FakeTrueFoundry.start();
  private final TrueFoundryClient client =
      TrueFoundryClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  private Listing<TrueFoundryModel> from(long start) {
    return client.listModels(q -> q.offset(start).pageSize(SIZE));
  }

  private static List<String> ids(Iterable<TrueFoundryModel> models) {
    List<String> ids = new ArrayList<>();
    models.forEach(model -> ids.add(model.id()));
    return ids;
  }

  private List<String> requested() {
    return fake.requests().stream().map(r -> r.parameter("offset").orElseThrow()).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void theListingStartsThereAndEndsAtTheTotal(int ahead) {
    List<String> all = fake.withModels(5 * SIZE).ids();
    ListingIterator<TrueFoundryModel> models = from(40).readAhead(ahead).iterator();

    assertThat(ids(() -> models)).isEqualTo(all.subList(2 * SIZE, 5 * SIZE));
    assertThat(requested()).containsExactlyInAnyOrder("40", "60", "80").startsWith("40");
    assertThat(models.report().driftNotes()).isEmpty();
  }

  @Test
  void aStartAfterTheEndIsAnEmptyListingInOneRequest() {
    for (int added : List.of(0, SIZE, 1)) {
      fake.withModels(added);
      for (long start : List.<Long>of(21L, 40L, 999_999_999_999_999_999L)) {
        ListingIterator<TrueFoundryModel> walk = from(start).iterator();
        assertThat(walk.hasNext()).isFalse();
        assertThat(walk.report().driftNotes()).isEmpty();
        assertThat(walk.report().requests()).isEqualTo(1);
      }
    }
  }

  @Test
  void aBookmarkIsResumedAfterDeletionsBeforeTheStart() {
    List<String> all = fake.withModels(5 * SIZE).ids();
    ListingIterator<TrueFoundryModel> models = from(40).iterator();
    for (int i = 0; i < SIZE + 3; i++) {
      models.next();
    }
    Bookmark bookmark = models.bookmark();
    all.subList(3, SIZE + 3).forEach(fake::remove);

    ListingIterator<TrueFoundryModel> rest = from(40).from(bookmark).iterator();

    assertThat(ids(() -> rest)).isEqualTo(all.subList(3 * SIZE + 3, 5 * SIZE));
    assertThat(rest.report().resumed()).hasValue(Resumed.REALIGNED);
  }

  @Test
  void theStartBelongsToTheQuery() {
    fake.withModels(3 * SIZE);
    Page<TrueFoundryModel> page = from(20).firstPage();
    Bookmark bookmark = page.next().orElseThrow();

    assertThatThrownBy(() -> from(0).from(bookmark)).isInstanceOf(ConfigurationException.class);
    assertThat(client.listModels(q -> q.filter("offset", "20").pageSize(SIZE)).from(bookmark))
        .hasSize(SIZE);
    Bookmark first = from(0).firstPage().next().orElseThrow();
    assertThat(client.listModels(q -> q.pageSize(SIZE)).from(first)).hasSize(2 * SIZE);
  }

  @Test
  void aCompleteListingHasNoOtherStart() {
    assertThatThrownBy(() -> from(40).consistency(Consistency.COMPLETE))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("cannot start at offset=40");
    fake.withModels(SIZE + 1);
    assertThat(from(0).consistency(Consistency.COMPLETE)).hasSize(SIZE + 1);
  }

  @Test
  void anInvalidStartIsRefusedWithItsRange() {
    assertThatThrownBy(() -> from(-1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("offset must be 0 to 999999999999999999, but is -1");
  }

  @Test
  void anOffsetNeedNotBeAMultipleOfThePageSize() {
    List<String> all = fake.withModels(5 * SIZE).ids();
    assertThat(ids(from(35))).isEqualTo(all.subList(35, 5 * SIZE));
    assertThat(requested()).containsExactly("35", "55", "75", "95");
  }

  @Test
  void aClampedPageSizeDoesNotMatter() {
    List<String> all = fake.clampLimit(7).withModels(60).ids();
    assertThat(ids(from(35))).isEqualTo(all.subList(35, 60));
  }

  @Test
  void aServiceThatIgnoresTheOffsetIsAnError() {
    fake.withModels(60).misbehave(Misbehaviour.IGNORES_POSITION);
    assertThatThrownBy(() -> from(40).toList())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("offset 0 for offset 40");
  }
}
