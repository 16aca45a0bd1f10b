package io.modellist.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Listing;
import io.modellist.core.SortDirection;
import io.modellist.testing.FakeNarrative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries: the checks before any request, and the query that a bookmark belongs to. */
class NarrativeModelQueryTest {
  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1001, Integer.MAX_VALUE})
  void aPageSizeOutOfRangeIsRejectedWithTheRange(int size) {
    assertThatThrownBy(() -> NarrativeModelQuery.builder().pageSize(size))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("pageSize must be 1 to 1000, but is " + size);
  }

  @ParameterizedTest
  @CsvSource({
    "page, 0, 'page must be 1 to 2147483647, but is 0'",
    "page, x, 'page must be an integer from 1 to 2147483647, but is \"x\"'",
    "page, 1.5, an integer",
    "page, 99999999999999999999, an integer",
    "per_page, 0, 'per_page must be 1 to 1000, but is 0'",
    "per_page, x, 'per_page must be an integer from 1 to 1000, but is \"x\"'",
    "per_page, 1.5, an integer",
    "per_page, 99999999999999999999, an integer",
    "'', x, name of a filter",
    "' ', x, name of a filter",
    "x, '', blank",
    "order_by, ' ', order_by",
    "repository_type, '', repository_type",
  })
  void anInvalidFilterIsRejected(String name, String value, String message) {
    assertThatThrownBy(() -> NarrativeModelQuery.builder().filter(name, value))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "seven", "1.5", "1/2", "9223372036854775808"})
  void anIdThatIsNotANumberIsRejectedWithoutARequest(String id) {
    try (NarrativeClient narrative = NarrativeClient.builder().bearerToken("k").build()) {
      assertThatThrownBy(() -> narrative.getModel(id))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("whole number");
      assertThatThrownBy(() -> narrative.findModel(id)).isInstanceOf(ConfigurationException.class);
    }
  }

  @Test
  void aBookmarkFitsEverySpellingOfItsQueryAndNoOtherQuery() {
    try (FakeNarrative fake = FakeNarrative.start().withModels(4);
        NarrativeClient narrative =
            NarrativeClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build()) {
      Bookmark bookmark =
          narrative
              .listModels(
                  q -> q.pageSize(2).sort(NarrativeSort.CREATED_AT, SortDirection.ASCENDING))
              .firstPage()
              .next()
              .orElseThrow();
      Listing<NarrativeModel> same =
          narrative.listModels(q -> q.filter("order_by", "created_at_asc").pageSize(2));
      Listing<NarrativeModel> other = narrative.listModels(q -> q.pageSize(3));

      assertThat(same.from(bookmark)).hasSize(2);
      assertThatThrownBy(() -> other.from(bookmark)).isInstanceOf(ConfigurationException.class);
    }
  }
}
