package io.modellist.orgregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.Page;
import io.modellist.core.Resumed;
import io.modellist.testing.FakeOrgRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code page}: where a listing starts. */
class OrgRegistryStartTest {
  private static final int SIZE = 20;

  private final FakeOrgRegistry fake = FakeOrgRegistry.start();
  private final OrgRegistryClient client =
      OrgRegistryClient.builder()
          .baseUrl(fake.url())
          .bearerToken(fake.key())
          .organization("acme")
          .build();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  private Listing<OrgRegistryModel> from(int start) {
    return client.listModels(q -> q.page(start).pageSize(SIZE));
  }

  private static List<String> ids(Iterable<OrgRegistryModel> models) {
    List<String> ids = new ArrayList<>();
    models.forEach(model -> ids.add(model.id()));
    return ids;
  }

  private List<String> requested() {
    return fake.requests().stream().map(r -> r.parameter("page").orElseThrow()).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void theListingStartsThereAndEndsAtTheTotal(int ahead) {
    List<String> all = fake.withModels(5 * SIZE).ids();
    ListingIterator<OrgRegistryModel> models = from(3).readAhead(ahead).iterator();

    assertThat(ids(() -> models)).isEqualTo(all.subList(2 * SIZE, 5 * SIZE));
    assertThat(requested()).containsExactlyInAnyOrder("3", "4", "5").startsWith("3");
    assertThat(models.report().driftNotes()).isEmpty();
  }

  @Test
  void aStartAfterTheEndIsAnEmptyListingInOneRequest() {
    for (int added : List.of(0, SIZE, 1)) {
      fake.withModels(added);
      for (int start : List.<Integer>of(3, 4, Integer.MAX_VALUE)) {
        ListingIterator<OrgRegistryModel> walk = from(start).iterator();
        assertThat(walk.hasNext()).isFalse();
        assertThat(walk.report().driftNotes()).isEmpty();
        assertThat(walk.report().requests()).isEqualTo(1);
      }
    }
  }

  @Test
  void aBookmarkIsResumedAfterDeletionsBeforeTheStart() {
    List<String> all = fake.withModels(5 * SIZE).ids();
    ListingIterator<OrgRegistryModel> models = from(3).iterator();
    for (int i = 0; i < SIZE + 3; i++) {
      models.next();
    }
    Bookmark bookmark = models.bookmark();
    all.subList(3, SIZE + 3).forEach(fake::remove);

    ListingIterator<OrgRegistryModel> rest = from(3).from(bookmark).iterator();

    assertThat(ids(() -> rest)).isEqualTo(all.subList(3 * SIZE + 3, 5 * SIZE));
    assertThat(rest.report().resumed()).hasValue(Resumed.EXACT);
  }

  @Test
  void theStartBelongsToTheQuery() {
    fake.withModels(3 * SIZE);
    Page<OrgRegistryModel> page = from(2).firstPage();
    Bookmark bookmark = page.next().orElseThrow();

    assertThatThrownBy(() -> from(1).from(bookmark)).isInstanceOf(ConfigurationException.class);
    assertThat(client.listModels(q -> q.filter("page", "2").pageSize(SIZE)).from(bookmark))
        .hasSize(SIZE);
    Bookmark first = from(1).firstPage().next().orElseThrow();
    assertThat(client.listModels(q -> q.pageSize(SIZE)).from(first)).hasSize(2 * SIZE);
  }

  @Test
  void aCompleteListingHasNoOtherStart() {
    assertThatThrownBy(() -> from(3).consistency(Consistency.COMPLETE))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("cannot start at page=3");
    fake.withModels(SIZE + 1);
    assertThat(from(1).consistency(Consistency.COMPLETE)).hasSize(SIZE + 1);
  }

  @Test
  void anInvalidStartIsRefusedWithItsRange() {
    assertThatThrownBy(() -> from(0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("page must be 1 to 2147483647, but is 0");
  }
}
